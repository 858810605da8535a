package uk.onelondon.journeys;

import com.microsoft.playwright.Page;

/** Signing in through the sandbox provider's pages, as a person does. */
public final class SignIn {

    private SignIn() {}

    /** From anywhere, straight to the provider and back. */
    public static void as(Page page, Stack stack, String citizen) {
        returningTo(page, stack, citizen, "/home");
    }

    /** The same, arriving at a page of the app. */
    public static void returningTo(Page page, Stack stack, String citizen, String path) {
        page.navigate(stack.app().resolve("/sign-in/start?return=" + path).toString());
        chooseAndAgree(page, stack, citizen);
    }

    /** From the app's own sign-in page, which explains what will happen. */
    static void through(Page page, Stack stack, String citizen) {
        page.locator("main a[href*='/sign-in/start'], main form[action*='/sign-in/start'] button")
                .first()
                .click();
        chooseAndAgree(page, stack, citizen);
    }

    private static void chooseAndAgree(Page page, Stack stack, String citizen) {
        page.locator("button[name=citizen][value='" + citizen + "']").click();
        page.locator("form[action$='/idp/agree'] button").click();
        page.waitForURL(url -> url.startsWith(stack.app().toString()));
    }
}
