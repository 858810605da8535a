package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onelondon.identity.FakeProvider.Mood;

class ProviderTroubleTests extends SignInJourney {

    private static final Duration METADATA_FORGOTTEN = Duration.ofMinutes(61);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void saysSoWhenASignInCannotStart(Mood mood) {
        clock.move(METADATA_FORGOTTEN);
        PROVIDER.be(mood);

        HttpResponse<String> answer = browser.open("/sign-in/start?return=%2Frecord%2Fresults");

        assertThat(location(answer)).isEqualTo("/sign-in/unavailable?return=%2Frecord%2Fresults");
        HttpResponse<String> page = browser.open(location(answer));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("60");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "ANSWERS_GARBAGE", "TOO_SLOW"})
    void saysSoWhenTheCodeCannotBeRedeemed(Mood mood) {
        Map<String, String> asked = start(SignInAddresses.START);
        PROVIDER.be(mood);

        HttpResponse<String> answer = comeBack(asked, FakeProvider.citizen("mary", "P9.Cp.Cd"));

        assertThat(location(answer)).startsWith("/sign-in/unavailable");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void saysSoWhenTheProviderItselfSaysSo() {
        assertThat(location(callback(start(SignInAddresses.START), "error=temporarily_unavailable")))
                .startsWith("/sign-in/unavailable");
    }

    @Test
    void doesNotAskAProviderThatFailedAMomentAgo() {
        clock.move(METADATA_FORGOTTEN);
        PROVIDER.be(Mood.ANSWERS_500);
        browser.open(SignInAddresses.START);
        int asked = PROVIDER.discoveries();

        browser.open(SignInAddresses.START);

        assertThat(PROVIDER.discoveries()).isEqualTo(asked);
    }

    @Test
    void signsInAgainAsSoonAsTheProviderIsBack() {
        clock.move(METADATA_FORGOTTEN);
        PROVIDER.be(Mood.ANSWERS_500);
        browser.open(SignInAddresses.START);
        PROVIDER.be(Mood.WELL);
        clock.move(Duration.ofSeconds(4));

        assertThat(location(signIn("mary", "P9.Cp.Cd"))).isEqualTo("/home");
    }
}
