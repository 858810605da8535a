package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** Choosing who sees one's record, as a person with a browser and a keyboard does it. */
class SharingJourneyIT extends Journey {

    @Test
    void fromTheChoiceToTheReceiptAndBackAgain() {
        signIn("jakub-nowak");
        open("/sharing/care");
        awaitLive();
        page.locator("main a[href^='/sharing/care/kinds']").first().click();
        page.waitForURL("**/sharing/care/kinds**");
        page.locator("input[name=what][value=hiv]").check();
        page.locator("input[name=who][value=all]").check();
        page.locator("main .ol-button").last().click();
        page.waitForURL("**/sharing/care?d=*");
        assertThat(page.url()).doesNotContainIgnoringCase("hiv");
        page.waitForSelector("#choice li");
        page.locator("main button.ol-button").last().click();
        page.waitForURL("**/sharing/check?d=*");
        page.waitForSelector("#then li");
        assertThat(findings()).isEmpty();
        page.locator("main button.ol-button").first().click();
        page.waitForURL("**/sharing/care/receipt/*");
        page.waitForSelector("#chosen li");
        assertThat(page.locator("main").innerText()).contains("HIV", "SHA-256");
        assertThat(page.title()).doesNotContain("HIV");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSecondWindowIsToldOfTheFirst() {
        signIn("teresa-lombardi");
        open("/sharing/research");
        awaitLive();
        Page second = context.newPage();
        second.navigate(address("/sharing/research"));
        second.waitForFunction("() => !document.getElementById('first-view') && document.querySelector('main h1')");
        chooseAndCheck(page, "no");
        chooseAndCheck(second, "yes");
        page.locator("main button.ol-button").first().click();
        page.waitForURL("**/sharing/research/receipt/*");
        second.locator("main button.ol-button").first().click();
        second.waitForSelector("#changed");
        assertThat(second.url()).contains("/sharing/check");
        second.locator("#changed ~ .ol-actions a").first().click();
        second.waitForSelector("#then");
    }

    @Test
    void threeEscapesLeadAwayAndThePageIsNotInTheWayBack() {
        context.route(
                "https://www.bbc.co.uk/**", route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
        signIn("mary-okafor");
        open("/home");
        awaitLive();
        open("/sharing");
        awaitLive();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.waitForURL("https://www.bbc.co.uk/weather");
        page.goBack();
        assertThat(page.url()).endsWith("/home");
    }

    @Test
    void everythingIsReadableWithoutScript() {
        signIn("mary-okafor");
        String cookies = context.storageState();
        try (BrowserContext plain = context.browser()
                .newContext(options().setJavaScriptEnabled(false).setStorageState(cookies))) {
            Page page = plain.newPage();
            for (String path : new String[] {"/sharing", "/sharing/care", "/sharing/preview?as=gp"}) {
                page.navigate(address(path));
                assertThat(page.locator("main h1").count()).as(path).isOne();
                assertThat(page.locator("main").innerText()).as(path).isNotBlank();
            }
            assertThat(page.locator("#shown").count()).isOne();
        }
    }

    private static void chooseAndCheck(Page page, String answer) {
        page.locator("input[name=may][value=" + answer + "]").check();
        page.locator("main button.ol-button").first().click();
        page.waitForURL("**/sharing/check?d=*");
        page.waitForSelector("#then li");
    }
}
