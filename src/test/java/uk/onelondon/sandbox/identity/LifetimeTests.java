package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.MovableClock;
import uk.onelondon.sandbox.ProviderUnderTest;
import uk.onelondon.sandbox.identity.AppUnderTest.Answer;

/** How long what the provider and the record's token endpoint give is good for, by a clock that tests move. */
class LifetimeTests {

    private static final ProviderUnderTest SANDBOX = ProviderUnderTest.ofAnyTime();

    private final AppUnderTest app = new AppUnderTest(SANDBOX);
    private final MovableClock clock = (MovableClock) SANDBOX.clock();
    private Answer tokens;

    @BeforeEach
    void signIn() {
        tokens = app.post(app.tokenEndpoint(), app.codeRequest(code()));
        assertThat(tokens.status()).isEqualTo(200);
    }

    private String code() {
        WebPerson person = new WebPerson(SANDBOX.url());
        person.open(app.authorize(Map.of())).press("Sign in as Ada High").press("I agree to share");
        return person.atTheApp().get("code");
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        String inTime = code();
        String late = code();
        clock.move(Duration.ofSeconds(599));
        assertThat(app.post(app.tokenEndpoint(), app.codeRequest(inTime)).status())
                .isEqualTo(200);
        clock.move(Duration.ofSeconds(2));
        assertGrantRefused(app.post(app.tokenEndpoint(), app.codeRequest(late)));
    }

    @Test
    void aCodeUsedTwiceIsRefusedHoweverSoon() {
        String code = code();
        assertThat(app.post(app.tokenEndpoint(), app.codeRequest(code)).status())
                .isEqualTo(200);
        assertGrantRefused(app.post(app.tokenEndpoint(), app.codeRequest(code)));
        clock.move(Duration.ofMinutes(11));
        assertGrantRefused(app.post(app.tokenEndpoint(), app.codeRequest(code)));
    }

    @Test
    void anAccessTokenIsGoodForFiveMinutesAndOneOfTolerance() {
        assertThat(tokens.body().path("expires_in").asInt()).isBetween(299, 300);
        clock.move(Duration.ofSeconds(299));
        assertThat(userInfo()).isEqualTo(200);
        clock.move(Duration.ofSeconds(62));
        assertThat(userInfo()).isEqualTo(401);
    }

    @Test
    void anIdTokenIsGoodForSixtyMinutesAndNoRecordTokenOutlivesIt() {
        clock.move(Duration.ofMinutes(58));
        Answer last = exchange();
        assertThat(last.status()).isEqualTo(200);
        Instant end = AppUnderTest.claims(last.text("access_token"))
                .getExpirationTime()
                .toInstant();
        assertThat(Duration.between(clock.instant(), end)).isEqualTo(Duration.ofMinutes(2));
        clock.move(Duration.ofMinutes(3));
        Answer late = exchange();
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text("error_description")).contains("expired");
    }

    @Test
    void aRecordTokenIsGoodForFiveMinutes() {
        JWTClaimsSet claims = AppUnderTest.claims(exchange().text("access_token"));
        assertThat(Duration.between(clock.instant(), claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aRefreshTokenIsGoodForThirtyDaysMayBeUsedAgainAndIsNotProlonged() {
        String refresh = tokens.text("refresh_token");
        for (int days = 0; days < 29; days += 7) {
            Answer renewed = app.post(app.tokenEndpoint(), app.refreshRequest(refresh));
            assertThat(renewed.status()).isEqualTo(200);
            assertThat(renewed.body().has("id_token")).isFalse();
            assertThat(renewed.text("refresh_token")).isEqualTo(refresh);
            clock.move(Duration.ofDays(7));
        }
        assertGrantRefused(app.post(app.tokenEndpoint(), app.refreshRequest(refresh)));
    }

    @Test
    void anAssertionEndsWithItsTime() {
        String assertion = assertion("once-" + clock.instant());
        clock.move(Duration.ofSeconds(61));
        assertClientRefused(withAssertion(assertion));
    }

    @Test
    void theIdOfAnAssertionIsGoodForOneUseAsLongAsTheAssertionLives() {
        String id = "again-" + clock.instant();
        String first = assertion(id);
        assertThat(withAssertion(first).status()).isEqualTo(200);
        assertClientRefused(withAssertion(first));
        clock.move(Duration.ofSeconds(30));
        assertClientRefused(withAssertion(assertion(id)));
        clock.move(Duration.ofSeconds(31));
        assertClientRefused(withAssertion(first));
    }

    private Answer withAssertion(String assertion) {
        Map<String, String> request = app.refreshRequest(tokens.text("refresh_token"));
        request.put("client_assertion", assertion);
        return app.post(app.tokenEndpoint(), request);
    }

    private String assertion(String id) {
        JWTClaimsSet claims = app.assertion(app.tokenEndpoint())
                .jwtID(id)
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build();
        return AppUnderTest.sign(app.key, JWSAlgorithm.RS512, claims);
    }

    private Answer exchange() {
        return app.post(app.exchangeEndpoint(), app.exchangeRequest(tokens.text("id_token")));
    }

    private int userInfo() {
        return app.get(SANDBOX.url() + "/idp/userinfo", "Authorization", "Bearer " + tokens.text("access_token"))
                .status();
    }

    private static void assertGrantRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_grant");
        assertThat(answer.body().has("access_token")).isFalse();
    }

    private static void assertClientRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }
}
