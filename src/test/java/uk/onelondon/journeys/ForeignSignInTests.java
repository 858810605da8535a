package uk.onelondon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The app at an identity provider we did not write, Keycloak, by configuration alone: the built jar, and a record that
 * trusts Keycloak's issuer. Each step goes through Keycloak's own pages.
 */
@Tag("interop")
class ForeignSignInTests extends Journey {

    private static final String NHS_NUMBER = "9990185816";

    private static final class Holder {
        static final Keycloak KEYCLOAK = new Keycloak();
        static final Stack STACK = Stack.signingInAt(KEYCLOAK);
    }

    private final List<String> addresses = new ArrayList<>();

    @Override
    Stack visited() {
        return Holder.STACK;
    }

    @BeforeEach
    void listen() {
        page.onRequest(request -> addresses.add(request.url()));
    }

    @Test
    void sheSeesHerRecordAndSignsOutOfBoth() {
        open("/");
        page.locator("main a[href^='/sign-in']").first().click();
        page.locator("main a[href*='/sign-in/start']").first().click();
        giveName("mary");
        awaitLive();
        assertThat(page.locator("h1").innerText()).contains("Mary Okafor");
        open("/record/allergies");
        awaitLive();
        page.waitForFunction("() => document.querySelector('main').innerText.includes('Penicillin')");

        open("/sign-in/renew?return=/record/allergies");
        assertThat(page.url()).isEqualTo(address("/record/allergies"));
        awaitLive();

        page.locator(".ol-signout button").click();
        page.locator("#kc-logout").click();
        page.waitForURL(address("/sign-in/signed-out"));
        open("/home");
        assertThat(page.locator("main").innerText()).doesNotContain("Mary Okafor");
        open("/sign-in/renew?return=/home");
        assertThat(page.url()).as("Keycloak knows her no more").startsWith(address("/sign-in/expired"));
        assertThat(addresses)
                .anyMatch(url -> url.contains("/protocol/openid-connect/logout?"))
                .noneMatch(url -> url.contains("id_token") || url.contains(NHS_NUMBER));
    }

    @Test
    void aRecentSignInAsksForThePasswordAgain() {
        open("/sign-in/start?return=/home");
        giveName("mary");
        awaitLive();
        open("/sign-in/again?return=/record");
        assertThat(page.url()).startsWith(Holder.KEYCLOAK.realm().toString());
        page.locator("#password").fill(Holder.KEYCLOAK.password());
        page.locator("#kc-login").click();
        page.waitForURL(address("/record"));
    }

    @Test
    void withoutProofOfWhoHeIsNobodySeesARecord() {
        open("/sign-in/start?return=/record/allergies");
        giveName("olivia");
        page.waitForURL(address("/sign-in/proof") + "**");
        assertThat(page.locator("main").innerText()).contains("Prove who you are");
        page.locator("main a[href*='/sign-in/prove']").click();
        page.waitForURL(address("/sign-in/proof") + "**");
        open("/record/allergies");
        assertThat(page.url()).startsWith(address("/sign-in/proof"));
        assertThat(page.content()).doesNotContain("999 474 7371").doesNotContain("9994747371");
    }

    private void giveName(String name) {
        page.waitForURL(Holder.KEYCLOAK.realm() + "/**");
        page.locator("#username").fill(name);
        page.locator("#password").fill(Holder.KEYCLOAK.password());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(stack.app().toString()));
    }
}
