package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every journey with the keyboard alone. The answer to the session's warning is held by SessionWarningIT. */
class KeyboardJourneyIT extends Journey {

    private Keyboard keys;

    @BeforeEach
    void sitDown() {
        keys = new Keyboard(page);
    }

    @AfterEach
    void endFaults() {
        stack.fault("south-east", "none", 0);
    }

    @Test
    void fromTheStartPageThroughLanguagesAndSignInToHomeAndOut() {
        open("/");
        keys.to("a[hreflang=pl]").press("Enter");
        page.waitForFunction("document.documentElement.lang === 'pl'");
        keys.to("a[hreflang=en]").press("Enter");
        page.waitForFunction("document.documentElement.lang === 'en'");
        keys.to("main a[href^='/sign-in']").press("Enter");
        page.waitForURL("**/sign-in**");
        signInFromOurPage("mary-okafor", "/idp/agree");
        awaitHome();
        keys.throughAll();

        keys.to(".ol-signout button").press("Enter");
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("main").innerText()).doesNotContain("Mary Okafor");
        keys.to("main a").press("Enter");
        page.waitForURL(url -> url.contains("/idp/"));
    }

    @Test
    void anUnprovedPersonProvesWhoSheIs() {
        open("/sign-in?return=/record/allergies");
        keys.to("main a[href*='/sign-in/start']").press("Enter");
        atProvider("button[value='olivia-hart']");
        if (page.locator("form[action$='/idp/prove'] button").count() == 0) {
            atProvider("form[action$='/idp/agree'] button");
            keys.to("main a.ol-button").press("Enter");
        }
        atProvider("form[action$='/idp/prove'] button");
        if (page.url().contains("/idp/")) {
            atProvider("form[action$='/idp/agree'] button");
        }
        page.waitForURL("**/record/allergies");
        awaitLive();
        assertThat(page.locator("h1").innerText()).isEqualTo("Allergies");
    }

    @Test
    void whoDoesNotAgreeToShareIsToldWhatToDo() {
        open("/sign-in");
        signInFromOurPage("mary-okafor", "/idp/refuse");
        page.waitForURL(stack.app() + "/**");
        assertThat(page.locator("main").innerText()).contains("111", "999");
        keys.to("main a[href*='/sign-in/start']");
    }

    @Test
    void aCancelledSignInIsNoError() {
        open("/sign-in");
        keys.to("main a[href*='/sign-in/start']").press("Enter");
        atProvider("form[action$='/idp/cancel'] button");
        page.waitForURL(stack.app() + "/**");
        assertThat(page.title()).doesNotContain("rror");
        keys.to("main a");
    }

    @Test
    void theTimelineIsSearchedFilteredAndOpened() {
        signIn("mary-okafor");
        open("/record/timeline");
        awaitLive();
        awaitWords("Your whole record is here");
        keys.to("input[name=q]").type("blood");
        keys.to("form[role=search] summary").press("Enter");
        keys.to("input[name=kind][value=vital-sign]").press("Space");
        keys.to("input[name=source][value=south-west]").press("Space");
        keys.to("input[name=from]").type("2020");
        keys.to("input[name=to]").type("2026").press("Enter");
        page.waitForURL(
                url -> List.of("q=blood", "kind=vital-sign", "source=south-west", "from=2020", "to=2026").stream()
                        .allMatch(url::contains));
        awaitLive();
        assertThat(page.locator("main ol li").count()).isPositive();

        keys.to("main ol li details > summary").press("Enter");
        assertThat((boolean) page.evaluate("document.activeElement.parentElement.open"))
                .isTrue();
        keys.to("main ol li details a[href^='/record/entry']").press("Enter");
        arrivedAt("/record/entry/");
        keys.to("main a[href='/record/timeline']").press("Enter");
        arrivedAt("/record/timeline");
    }

    @Test
    void aWrongDateIsSaidAtItsField() {
        signIn("mary-okafor");
        open("/record/timeline");
        awaitLive();
        keys.to("form[role=search] summary").press("Enter");
        keys.to("input[name=from]").type("yesterday").press("Enter");
        page.waitForURL("**from=yesterday**");
        awaitLive();
        assertThat(page.title()).startsWith("Error: Timeline");
        page.waitForFunction("() => document.activeElement && document.activeElement.matches('.ol-errors')");
        keys.to(".ol-errors a").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("input[name=from]")).isFocused();
        PlaywrightAssertions.assertThat(page.locator("input[name=from]")).hasValue("yesterday");
        PlaywrightAssertions.assertThat(page.locator("input[name=from]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#from-error").innerText())
                .isEqualTo(page.locator(".ol-errors a").innerText());
    }

    @Test
    void aTestsHistoryIsReadPointByPointAndAsATable() {
        signIn("rajesh-mehta");
        open("/record/results");
        awaitLive();
        awaitWords("See all");
        keys.to("main a[href*='test=']").press("Enter");
        arrivedAt("/record/results?test=");
        keys.to(".ol-point");
        assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                .asString()
                .containsPattern("\\d");
        keys.to("figure summary").press("Space");
        keys.to("figure .ol-table");
        assertThat(page.locator("figure table tbody tr").count())
                .isEqualTo(page.locator(".ol-point").count());
    }

    @Test
    void aSourceThatIsDownIsAskedAgain() {
        stack.fault("south-east", "error", 0);
        signIn("mary-okafor");
        open("/record/sources");
        awaitLive();
        awaitWords("No answer");
        stack.fault("south-east", "none", 0);
        keys.to("main a[href*='again=south-east']").press("Enter");
        page.waitForURL("**again=south-east**");
        page.waitForFunction(
                "() => !document.querySelector('main').innerText.includes('No answer')"
                        + " && document.querySelector('main').innerText.includes('Your whole record is here')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(30_000));
    }

    @Test
    void theSkipLinkLeadsPastWhatRepeatsOnEveryPage() {
        signIn("mary-okafor");
        for (String path : List.of("/home", "/record/timeline?q=blood", "/record/sources")) {
            open(path);
            awaitLive();
            page.evaluate("document.activeElement.blur()");
            keys.press("Tab");
            PlaywrightAssertions.assertThat(page.locator(".ol-skip")).isFocused();
            keys.press("Enter");
            page.waitForFunction("() => document.activeElement && document.activeElement.id === 'main'");
            assertThat(page.url()).startsWith(address(path));
            keys.press("Tab");
            assertThat((boolean) page.evaluate("document.activeElement.matches('main *')"))
                    .as("the next stop lies in the page's own part")
                    .isTrue();
        }
    }

    @Test
    void everyStepWithinTheAppMovesTheFocusToTheNewHeading() {
        signIn("mary-okafor");
        open("/home");
        awaitLive();
        for (String target : List.of("/record", "/record/timeline", "/home")) {
            String before = page.title();
            keys.to("nav a[href='" + target + "']").press("Enter");
            arrivedAt(target);
            assertThat(page.title()).isNotEqualTo(before).endsWith("One London");
        }
    }

    private void signInFromOurPage(String citizen, String answer) {
        keys.to("main a[href*='/sign-in/start']").press("Enter");
        atProvider("button[value='" + citizen + "']");
        atProvider("form[action$='" + answer + "'] button");
    }

    /** Presses a button of the provider, whose pages are not ours and not looked at here. */
    private void atProvider(String button) {
        page.waitForURL(url -> url.contains("/idp/"));
        page.locator(button).waitFor();
        String here = page.url();
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", button)) {
                page.keyboard().press("Enter");
                page.waitForURL(url -> !url.equals(here));
                return;
            }
        }
        throw new AssertionError("Not reachable by keyboard: " + button);
    }

    private void awaitHome() {
        page.waitForURL("**/home");
        awaitLive();
        awaitWords("Your whole record is here");
    }

    /** A page of the app after a step inside it: the focus is on its heading, which a screen reader then says. */
    private void arrivedAt(String start) {
        page.waitForURL(url -> url.startsWith(address(start)));
        page.waitForFunction("() => document.activeElement && document.activeElement.tagName === 'H1'");
    }

    private void awaitWords(String words) {
        page.waitForFunction("words => document.querySelector('main').innerText.includes(words)", words);
    }
}
