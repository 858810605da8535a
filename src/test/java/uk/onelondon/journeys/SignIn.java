package uk.onelondon.journeys;

import com.microsoft.playwright.Page;

/** Signing in through the sandbox provider's pages, as a person does. */
final class SignIn {

    private SignIn() {}

    static void as(Page page, Stack stack, String citizen) {
        page.navigate(stack.app().resolve("/sign-in/start").toString());
        page.locator("button[name=citizen][value='" + citizen + "']").click();
        page.locator("form[action$='/idp/agree'] button").click();
        page.waitForURL(url -> url.startsWith(stack.app().toString()));
    }
}
