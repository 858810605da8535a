package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.onelondon.core.London;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.sandbox.stories.ToldStories;

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
            "/record/everything-else",
            "/record/timeline",
            "/record/timeline?q=blood",
            "/record/search",
            "/record/search?q=sugar",
            "/record/search?q=zzzzzzzz",
            "/record/summary",
            "/record/take-away",
            "/record/take-away?from=soon",
            "/record/pack",
            "/sharing/log",
            "/sharing",
            "/sharing/care",
            "/sharing/care/kinds",
            "/sharing/care/people",
            "/sharing/planning",
            "/sharing/research",
            "/sharing/check",
            "/sharing/preview",
            "/sharing/preview?as=ae-doctor&for=emergency",
            "/sharing/care/history",
            "/sharing/entry/north-east/Observation/none",
            "/sharing/care/receipt/1",
            "/sharing/log?who=others",
            "/sharing/log/hub/nothing-here",
            "/sharing/log/hub/nothing-here/ask",
            "/sharing/questions",
            "/no/such/page");

    @TestFactory
    List<DynamicTest> publicPages() {
        return tests(PUBLIC);
    }

    @TestFactory
    List<DynamicTest> signedInPages() {
        signIn("mary-okafor");
        String entry = amended();
        return tests(Stream.concat(
                        SIGNED_IN.stream(),
                        Stream.of("/record/entry/", "/record/earlier/", "/record/wrong/", "/record/note/")
                                .map(page -> page + entry))
                .toList());
    }

    /** Where a result of hers lives that was changed after it was first given. */
    private static String amended() {
        return new ToldStories(London.today(Clock.systemUTC()))
                .of("mary-okafor").entrySet().stream()
                        .flatMap(told -> told.getValue().stream()
                                .filter(Observation.class::isInstance)
                                .map(Observation.class::cast)
                                .filter(result -> result.getStatus() == ObservationStatus.AMENDED)
                                .map(result -> told.getKey() + "/Observation/"
                                        + result.getIdElement().getIdPart()))
                        .findFirst()
                        .orElseThrow();
    }

    private List<DynamicTest> tests(List<String> routes) {
        List<DynamicTest> tests = new ArrayList<>();
        for (AppLanguage language : AppLanguage.values()) {
            for (String route : routes) {
                tests.add(DynamicTest.dynamicTest(route + " in " + language.tag(), () -> check(route, language)));
            }
        }
        return tests;
    }

    private void check(String route, AppLanguage language) {
        page.setViewportSize(NARROW, 900);
        open(route + (route.contains("?") ? "&" : "?") + "lang=" + language.tag());
        awaitLive();
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language.tag());
        assertThat(page.evaluate("document.documentElement.dir || 'ltr'")).isEqualTo(language.direction());
        assertThat(page.title()).isNotBlank().endsWith("One London");
        assertThat(page.locator("h1")).isNotNull();
        assertThat(page.locator("h1").count()).isOne();
        assertFits(NARROW);
        page.setViewportSize(WIDE, 900);
        assertFits(WIDE);
    }

    private void assertFits(int width) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("at " + width)
                .isLessThanOrEqualTo(width);
        assertThat(findings()).as("at " + width).isEmpty();
    }
}
