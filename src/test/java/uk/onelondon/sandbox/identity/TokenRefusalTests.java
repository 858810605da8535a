package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.ProviderUnderTest;
import uk.onelondon.sandbox.identity.AppUnderTest.Answer;

/** Every way in which the app can fail to prove itself, or a code can fail to be its own. */
class TokenRefusalTests {

    private final AppUnderTest app = new AppUnderTest(ProviderUnderTest.running());
    private Map<String, String> request;

    @BeforeEach
    void aCodeReadyToBeUsed() {
        WebPerson person = new WebPerson(app.sandbox.url());
        person.open(app.authorize(Map.of())).press("Sign in as Ada High").press("I agree to share");
        request = app.codeRequest(person.atTheApp().get("code"));
    }

    @Test
    void anotherAlgorithmIsRefused() {
        String assertion = AppUnderTest.sign(
                app.key, JWSAlgorithm.RS256, app.assertion(app.tokenEndpoint()).build());
        assertRefused(assertion);
    }

    @Test
    void anotherKeyIsRefused() throws JOSEException {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(app.key.getKeyID()).generate();
        assertRefused(AppUnderTest.sign(
                stranger, JWSAlgorithm.RS512, app.assertion(app.tokenEndpoint()).build()));
    }

    @Test
    void anAssertionIsGoodForOneUse() {
        assertThat(app.post(app.tokenEndpoint(), request).status()).isEqualTo(200);
        assertRefused(request.get("client_assertion"));
    }

    @Test
    void anAssertionForAnotherEndpointIsRefused() {
        assertRefused(app.assertionFor(app.exchangeEndpoint()));
        assertRefused(app.assertionFor(app.sandbox.url() + "/idp"));
    }

    @Test
    void anAssertionThatHasEndedOrNeverEndsIsRefused() {
        assertRefused(signed(app.assertion(app.tokenEndpoint())
                .expirationTime(Date.from(Instant.now().minusSeconds(1)))));
        assertRefused(signed(app.assertion(app.tokenEndpoint()).expirationTime(null)));
        assertRefused(signed(app.assertion(app.tokenEndpoint())
                .expirationTime(Date.from(Instant.now().plusSeconds(7200)))));
    }

    @Test
    void anAssertionWithoutIdIsRefused() {
        assertRefused(signed(app.assertion(app.tokenEndpoint()).jwtID(null)));
    }

    @Test
    void anAssertionOfSomebodyElseIsRefused() {
        assertRefused(signed(app.assertion(app.tokenEndpoint()).issuer("two-london")));
        assertRefused(signed(app.assertion(app.tokenEndpoint()).subject("two-london")));
    }

    @Test
    void aClientSecretOrNothingIsRefused() {
        request.remove("client_assertion");
        request.remove("client_assertion_type");
        assertThat(app.post(app.tokenEndpoint(), request).text("error")).isEqualTo("invalid_client");
        request.put("client_secret", "guess");
        assertThat(app.post(app.tokenEndpoint(), request).text("error")).isEqualTo("invalid_client");
    }

    @Test
    void aCodeIsGoodForOneUseAndTheSecondEndsWhatTheFirstBrought() {
        Answer first = app.post(app.tokenEndpoint(), request);
        request.put("client_assertion", app.assertionFor(app.tokenEndpoint()));
        Answer second = app.post(app.tokenEndpoint(), request);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text("error")).isEqualTo("invalid_grant");
        Answer refreshed = app.post(app.tokenEndpoint(), app.refreshRequest(first.text("refresh_token")));
        assertThat(refreshed.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsBoundToItsRedirectAddress() {
        request.put("redirect_uri", app.redirectUri + "x");
        assertThat(app.post(app.tokenEndpoint(), request).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsBoundToItsVerifierIfOneWasAnnounced() {
        WebPerson person = new WebPerson(app.sandbox.url());
        person.open(app.authorize(Map.of(
                        "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                        "code_challenge_method", "S256")))
                .press("Sign in as Ada High")
                .press("I agree to share");
        String code = person.atTheApp().get("code");
        Map<String, String> without = app.codeRequest(code);
        assertThat(app.post(app.tokenEndpoint(), without).status()).isEqualTo(400);
        Map<String, String> with = app.codeRequest(code);
        with.put("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertThat(app.post(app.tokenEndpoint(), with).status()).isEqualTo(200);
    }

    @Test
    void otherGrantsAreNotOffered() {
        request.put("grant_type", "client_credentials");
        assertThat(app.post(app.tokenEndpoint(), request).text("error")).isEqualTo("unauthorized_client");
    }

    private String signed(JWTClaimsSet.Builder claims) {
        return AppUnderTest.sign(app.key, JWSAlgorithm.RS512, claims.build());
    }

    private void assertRefused(String assertion) {
        request.put("client_assertion", assertion);
        Answer answer = app.post(app.tokenEndpoint(), request);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
        assertThat(answer.body().has("access_token")).isFalse();
    }
}
