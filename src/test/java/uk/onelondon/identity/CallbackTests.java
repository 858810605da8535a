package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Forged, replayed and mixed-up answers of the provider open nothing and say so. */
class CallbackTests extends SignInJourney {

    @Test
    void aForgedStateIsRefused() {
        start(SignInAddresses.START);

        HttpResponse<String> answer = callback(Map.of("state", "forged"), "code=anything");

        assertRefused(answer);
    }

    @Test
    void aCallbackWithoutAStartIsRefused() {
        assertRefused(callback(Map.of("state", "forged"), "code=anything"));
        assertRefused(browser.open(SignInAddresses.CALLBACK));
    }

    @Test
    void aForgedErrorDoesNotEvenReachTheCancelledPage() {
        assertRefused(callback(Map.of("state", "forged"), "error=access_denied"));
    }

    @Test
    void aReplayedCallbackIsRefused() {
        Map<String, String> asked = start(SignInAddresses.START);
        String code = PROVIDER.agree(asked, clock.instant(), FakeProvider.citizen("mary", "P9.Cp.Cd"));
        assertThat(location(callback(asked, "code=" + code))).isEqualTo("/home");

        Browser other = new Browser(ORIGIN);
        HttpResponse<String> replay =
                other.open(SignInAddresses.CALLBACK + "?code=" + code + "&state=" + asked.get("state"));

        assertThat(location(replay)).startsWith("/sign-in/failed");
        assertThat(location(callback(asked, "code=" + code))).startsWith("/sign-in/failed");
    }

    @Test
    void aCodeMadeForAnotherBrowserIsRefused() {
        Map<String, String> victim = start(SignInAddresses.START);
        Map<String, String> attacker = start(SignInAddresses.START);
        String code = PROVIDER.agree(attacker, clock.instant(), FakeProvider.citizen("eve", "P9.Cp.Cd"));

        assertRefused(callback(victim, "code=" + code));
    }

    @Test
    void anAnswerThatComesFarTooLateIsRefused() {
        Map<String, String> asked = start(SignInAddresses.START);
        clock.move(Duration.ofMinutes(31));

        assertRefused(comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd")));
    }

    @Test
    void aTokenForAnotherAppIsRefused() {
        assertRefusedWith(s -> s.idToken.put("aud", "another-app"));
        assertRefusedWith(s -> s.idToken.put("aud", List.of("one-london", "another-app")));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefusedWith(s -> s.idToken.put("iss", "https://elsewhere.example"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefusedWith(s -> s.idToken.put(
                "exp", clock.instant().minus(Duration.ofMinutes(1)).getEpochSecond()));
    }

    @Test
    void aTokenWithoutANonceIsRefused() {
        assertRefusedWith(s -> s.idToken.put("nonce", ""));
    }

    @Test
    void aTokenWithoutAVectorOfTrustIsRefused() {
        assertRefusedWith(s -> s.idToken.remove("vot"));
    }

    @Test
    void aTokenSignedTheWrongWayIsRefused() {
        assertRefusedWith(s -> s.algorithm = JWSAlgorithm.RS256);
        assertRefusedWith(s -> s.signedByStranger = true);
    }

    @Test
    void userInfoOfAnotherPersonIsRefused() {
        assertRefusedWith(s -> s.userInfo.put("sub", "somebody-else"));
    }

    @Test
    void turningBackAtTheProviderIsNoError() {
        HttpResponse<String> answer =
                callback(start(SignInAddresses.START), "error=access_denied&error_description=User%20cancelled");

        assertThat(location(answer)).isEqualTo("/?sign-in=cancelled");
        assertThat(browser.open(location(answer)).body()).contains("You did not sign in.");
        assertThat(browser.open("/").body()).doesNotContain("You did not sign in.");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void notSharingHasAPageOfItsOwn() {
        HttpResponse<String> answer =
                callback(start(SignInAddresses.START), "error=access_denied&error_description=ConsentNotGiven");

        assertThat(location(answer)).startsWith("/sign-in/not-shared");
        HttpResponse<String> page = browser.open(location(answer));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("111", "999");
    }

    private void assertRefusedWith(Consumer<FakeProvider.SignIn> flaw) {
        FakeProvider.SignIn signIn = FakeProvider.citizen("mary", "P9.Cp.Cd");
        flaw.accept(signIn);
        assertRefused(comeBack(start(SignInAddresses.START), signIn));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith("/sign-in/failed");
        assertThat(browser.open(location(answer)).statusCode()).isEqualTo(400);
        assertThat(location(browser.open("/home"))).startsWith("/sign-in");
    }
}
