package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.onelondon.language.AppLanguage;

/** Every route in every language, narrow and wide: no axe finding, nothing wider than the page, language and direction right. */
class EveryPageIT extends Journey {

    private static final List<String> PUBLIC = List.of("/", "/sign-in", "/no-such-page");
    private static final List<String> SIGNED_IN = List.of(
            "/home",
            "/record",
            "/record/allergies",
            "/record/my-words",
            "/record/corrections",
            "/record/corrections/nothing-here",
            "/record/missing",
            "/record/medicines",
            "/record/conditions",
            "/record/disagreements",
            "/record/results",
            "/record/vital-signs",
            "/record/vaccinations",
            "/record/procedures",
            "/record/visits",
            "/record/referrals",
            "/record/documents",
            "/record/plans",
            "/record/urgent-plan",
            "/record/crisis-plan",
            "/record/social-care",
            "/record/pregnancy",
            "/record/care-team",
            "/record/alerts",
            "/record/about-me",
            "/record/timeline",
            "/record/timeline?q=blood",
            "/record/search",
            "/record/search?q=sugar",
            "/record/search?q=zzzzzzzz",
            "/record/summary",
            "/record/take-away",
            "/record/take-away?from=soon",
            "/sharing/log",
            "/no/such/page");

    @TestFactory
    List<DynamicTest> publicPages() {
        return tests(PUBLIC);
    }

    @TestFactory
    List<DynamicTest> signedInPages() {
        signIn("mary-okafor");
        return tests(SIGNED_IN);
    }

    private List<DynamicTest> tests(List<String> routes) {
        List<DynamicTest> tests = new ArrayList<>();
        for (AppLanguage language : AppLanguage.values()) {
            for (int width : new int[] {NARROW, WIDE}) {
                for (String route : routes) {
                    tests.add(DynamicTest.dynamicTest(
                            route + " in " + language.tag() + " at " + width, () -> check(route, language, width)));
                }
            }
        }
        return tests;
    }

    private void check(String route, AppLanguage language, int width) {
        page.setViewportSize(width, 900);
        open(route + (route.contains("?") ? "&" : "?") + "lang=" + language.tag());
        awaitLive();
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language.tag());
        assertThat(page.evaluate("document.documentElement.dir || 'ltr'")).isEqualTo(language.direction());
        assertThat(page.title()).isNotBlank().endsWith("One London");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(page.locator("h1")).isNotNull();
        assertThat(page.locator("h1").count()).isOne();
        assertThat(findings()).isEmpty();
    }
}
