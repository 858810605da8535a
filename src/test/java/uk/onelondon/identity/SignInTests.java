package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTests extends SignInJourney {

    @Test
    void asksTheProviderForWhatNhsLoginNeeds() {
        Map<String, String> asked = start(SignInAddresses.START);

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "one-london")
                .containsEntry("redirect_uri", ORIGIN + "/sign-in/callback")
                .containsEntry("scope", "openid profile profile_extended")
                .containsKeys("state", "nonce")
                .doesNotContainKeys("prompt", "code_challenge");
        assertThat(asked.get("vtr")).startsWith("[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\",\"P5");
    }

    @Test
    void bringsHerToThePlaceSheAskedFor() {
        Map<String, String> asked = start("/sign-in/start?return=%2Frecord%2Fresults%3Ffrom%3D2019");

        HttpResponse<String> answer = comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/record/results?from=2019");
    }

    @Test
    void neverSendsHerToAnotherHost() {
        Map<String, String> asked = start("/sign-in/start?return=https%3A%2F%2Fevil.example%2F");

        assertThat(location(comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd"))))
                .isEqualTo("/home");
    }

    @Test
    void provesItselfWithASignedAssertion() {
        signIn("mary", "P9.Cp.Cd");

        assertThat(PROVIDER.lastTokenRequest())
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .containsEntry("grant_type", "authorization_code")
                .containsKey("client_assertion")
                .doesNotContainKey("client_secret");
    }

    @Test
    void asksForAProofWhenTheRecordNeedsOne() {
        assertThat(start(SignInAddresses.PROVE)).containsEntry("vtr", "[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]");
    }

    @Test
    void refusesAVectorOfTrustItDidNotAskFor() {
        assertThat(location(signIn("mary", "P9.Cx"))).startsWith("/sign-in/failed");
        assertThat(location(signIn("mary", "P9.Cp.Cx"))).startsWith("/sign-in/failed");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void anAnswerBelowTheProofAskedForSaysSoAndOpensNothing() {
        HttpResponse<String> answer =
                comeBack(start(SignInAddresses.PROVE + "?return=/record"), FakeProvider.citizen("mary", "P5.Cp.Cd"));

        assertThat(location(answer)).isEqualTo("/sign-in/proof?return=%2Frecord");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void showsSomebodyBelowP9HowToProveWhoSheIs() {
        assertThat(location(signIn("sam", "P5.Cp.Cd"))).isEqualTo("/home");

        HttpResponse<String> home = browser.open("/home");
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(location(home)).isEqualTo("/sign-in/proof?return=%2Fhome");
        assertThat(browser.open(location(home)).body()).contains("/sign-in/prove?return=%2Fhome");

        comeBack(start("/sign-in/prove?return=%2Fhome"), FakeProvider.citizen("sam", "P9.Cp.Cd"));
        assertThat(location(browser.open("/home"))).isEmpty();
    }

    @Test
    void showsAnAccountWithoutAnIdentityHowToProveIt() {
        FakeProvider.SignIn nobody = FakeProvider.citizen("new", "P0.Cp.Cd");
        nobody.userInfo.keySet().removeIf(claim -> !claim.equals("sub"));

        assertThat(location(comeBack(start(SignInAddresses.START), nobody))).startsWith("/sign-in/proof");
    }

    @Test
    void anOldPasswordIsNotARecentSignIn() {
        Map<String, String> asked = start(SignInAddresses.AGAIN);
        assertThat(asked).containsEntry("prompt", "login");
        FakeProvider.SignIn old = FakeProvider.citizen("mary", "P9.Cp.Cd");
        old.idToken.put(
                "auth_time", clock.instant().minus(Duration.ofMinutes(20)).getEpochSecond());

        assertThat(location(comeBack(asked, old))).startsWith("/sign-in/failed");
    }

    @Test
    void aFreshPasswordIsARecentSignIn() {
        assertThat(location(comeBack(start(SignInAddresses.AGAIN), FakeProvider.citizen("mary", "P9.Cp.Cd"))))
                .isEqualTo("/home");
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        Map<String, String> asked = start(SignInAddresses.START);
        String before = browser.cookie("session").orElseThrow();

        comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd"));

        assertThat(browser.cookie("session")).isPresent().get().isNotEqualTo(before);
        Browser attacker = new Browser(ORIGIN);
        attacker.giveCookie("session", before);
        assertThat(location(attacker.open("/home"))).startsWith("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionAndAsksForThePasswordNextTime() {
        signIn("mary", "P9.Cp.Cd");
        String session = browser.cookie("session").orElseThrow();

        HttpResponse<String> answer = browser.post(SignInAddresses.SIGN_OUT, "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/sign-in/signed-out");
        assertThat(browser.cookie("session")).isEmpty();
        browser.giveCookie("session", session);
        assertThat(location(browser.open("/home"))).startsWith("/sign-in/ended");
        assertThat(start(SignInAddresses.START)).containsEntry("prompt", "login");
    }

    @Test
    void noOtherSiteCanSignHerOut() {
        signIn("mary", "P9.Cp.Cd");

        assertThat(browser.post(SignInAddresses.SIGN_OUT, "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aLinkCannotSignHerOut() {
        signIn("mary", "P9.Cp.Cd");

        browser.open(SignInAddresses.SIGN_OUT);

        assertThat(isSignedIn()).isTrue();
    }
}
