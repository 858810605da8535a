package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.takeaway.TakeAwayAddresses;

/** From the public page to the record and out again, as a person with a browser meets it. */
class RecordJourneyIT extends Journey {

    @AfterEach
    void endFaults() {
        stack.fault("north-east", "none", 0);
        stack.fault("south-east", "none", 0);
    }

    @Test
    void fromTheStartPageToTheRecordAndOut() {
        open("/");
        assertThat(context.cookies()).isEmpty();
        page.locator("main a[href^='/sign-in']").first().click();
        SignIn.through(page, stack, "mary-okafor");
        awaitLive();
        assertThat(page.locator("h1").innerText()).contains("Mary Okafor");
        awaitWords("Penicillin");

        page.locator("nav a[href='/record']").click();
        page.waitForURL("**/record");
        page.locator("main a[href='/record/allergies']").click();
        page.waitForURL("**/record/allergies");
        page.waitForFunction("() => document.activeElement && document.activeElement.tagName === 'H1'");
        awaitWords("Penicillin");

        page.locator(".ol-signout button").click();
        page.waitForLoadState(LoadState.LOAD);
        open("/home");
        assertThat(page.locator("main").innerText()).doesNotContain("Mary Okafor");
    }

    @Test
    void aSourceThatIsDownIsNamedAndEmptiesNothing() {
        stack.fault("north-east", "error", 0);
        signIn("mary-okafor");
        open("/home");
        awaitLive();
        awaitWords("Penicillin");
        awaitWords("North East London");
        awaitWords("111");
    }

    @Test
    void aSlowSourceDoesNotHoldUpTheOthers() {
        stack.fault("north-east", "slow", 4_000);
        signIn("mary-okafor");
        open("/record/allergies");
        awaitLive();
        awaitWords("Penicillin");
    }

    @Test
    void whatSheMayOpenOrTakeAwayIsGivenToHerAndToNobodyElse() {
        signIn("mary-okafor");
        open("/record/documents");
        awaitLive();
        String letter =
                page.locator("main a[href^='/record/document/']").first().getAttribute("href");
        List<String> hers = List.of(
                letter,
                TakeAwayAddresses.PACK,
                TakeAwayAddresses.RESULTS,
                TakeAwayAddresses.BUNDLE,
                TakeAwayAddresses.SUMMARY_DOCUMENT);
        for (String given : hers) {
            APIResponse answer = page.request().get(address(given));
            assertThat(answer.status()).as(given).isEqualTo(200);
            assertThat(answer.body()).as(given).isNotEmpty();
        }
        assertThat(page.request().get(address(TakeAwayAddresses.BUNDLE)).text())
                .contains("\"resourceType\":\"Bundle\"");

        context.clearCookies();
        for (String given : hers) {
            APIResponse answer =
                    page.request().get(address(given), RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).as(given).isBetween(300, 403);
        }
    }

    @Test
    void theLanguageChangesAndThePlaceStays() {
        signIn("mary-okafor");
        open("/record/timeline?q=blood");
        awaitLive();
        page.locator("a[hreflang='ar']").first().click();
        page.waitForURL("**/record/timeline?q=blood**");
        awaitLive();
        assertThat(page.evaluate("document.documentElement.dir")).isEqualTo("rtl");
    }

    @Test
    void everyPageOfTheRecordCanBeReachedByKeyboardAlone() {
        signIn("mary-okafor");
        open("/home");
        awaitLive();
        page.keyboard().press("Tab");
        assertThat(focused().getAttribute("class")).contains("ol-skip");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement && document.activeElement.id === 'main'");
        go("/home", "nav a", "/record/timeline");
        for (String target : List.of("/record/allergies", "/record/results")) {
            go("/home", "nav a", "/record");
            go("/record", "main a", target);
            go(target, "main a", "/record");
        }
    }

    private void go(String from, String link, String to) {
        page.evaluate("document.activeElement.blur()");
        open(from);
        awaitLive();
        tabTo(link + "[href='" + to + "']");
        page.keyboard().press("Enter");
        page.waitForURL("**" + to);
        page.waitForFunction("() => document.activeElement && document.activeElement.tagName === 'H1'");
    }

    @Test
    void nothingPersonalReachesTheLog() throws IOException {
        signIn("mary-okafor");
        for (String path : List.of("/home", "/record/allergies", "/record/timeline?q=penicillin", "/no/such/page")) {
            open(path);
            awaitLive();
        }
        String log = Files.readString(stack.appLog());
        assertThat(log)
                .doesNotContain("Okafor", "mary-okafor", "999018", "999 018", "Penicillin", "resourceType", "eyJ");
    }

    private Locator focused() {
        return page.locator("*:focus");
    }

    private void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("Not reachable by keyboard: " + selector);
    }

    private void awaitWords(String words) {
        page.waitForFunction(
                "words => document.querySelector('main').innerText.includes(words)",
                words,
                new Page.WaitForFunctionOptions().setTimeout(20_000));
    }

    @Test
    void theMenuSaysUnderWhichPageASectionLies() {
        signIn("mary-okafor");
        open("/record/allergies");
        awaitLive();
        assertThat(page.locator(".ol-nav a[aria-current=true]").getAttribute("href"))
                .isEqualTo("/record");
        assertThat(page.locator(".ol-nav a[aria-current]").count()).isOne();
    }
}
