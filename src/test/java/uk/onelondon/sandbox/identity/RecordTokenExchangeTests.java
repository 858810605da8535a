package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.enforcement.TokenRules;
import uk.onelondon.enforcement.TokenVerdict;
import uk.onelondon.sandbox.ProviderUnderTest;
import uk.onelondon.sandbox.identity.AppUnderTest.Answer;

/** The record's own token endpoint over HTTP: what it issues, and one test for each reason it does not. */
class RecordTokenExchangeTests {

    private final AppUnderTest app = new AppUnderTest(ProviderUnderTest.running());

    @Test
    void anIdTokenIsExchangedForATokenOfTheRecord() throws Exception {
        Answer signIn = app.signIn("Ada High", AppUnderTest.HIGH);
        JWTClaimsSet idToken = AppUnderTest.claims(signIn.text("id_token"));

        Answer answer = app.post(app.exchangeEndpoint(), app.exchangeRequest(signIn.text("id_token")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.text("issued_token_type")).isEqualTo(TokenExchange.ACCESS_TOKEN_TYPE);
        assertThat(answer.text("scope")).isEqualTo("patient/*.rs");
        assertThat(answer.body().path("expires_in").asInt()).isBetween(1, 300);
        SignedJWT token = SignedJWT.parse(answer.text("access_token"));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES384);
        JWK key = JWKSet.load(
                        URI.create(app.sandbox.url() + "/record-auth/jwks").toURL())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getClaims())
                .containsOnlyKeys(
                        "iss",
                        "aud",
                        "sub",
                        "patient",
                        "nhs_number",
                        "vot",
                        "identity_proofing_level",
                        "auth_time",
                        "scope",
                        "purpose",
                        "client_id",
                        "jti",
                        "exp")
                .containsEntry("iss", app.sandbox.url() + "/record-auth")
                .containsEntry("sub", "ada-high")
                .containsEntry("patient", "ada-high")
                .containsEntry(
                        "nhs_number",
                        ProviderUnderTest.digits(ProviderUnderTest.HIGH).orElseThrow())
                .containsEntry("vot", "P9.Cp.Cd")
                .containsEntry("identity_proofing_level", "P9")
                .containsEntry("purpose", "PATRQT")
                .containsEntry("client_id", "one-london");
        assertThat(claims.getAudience()).containsExactly(app.sandbox.url() + "/fhir");
        assertThat(claims.getClaim("auth_time")).isEqualTo(idToken.getClaim("auth_time"));
        assertThat(claims.getExpirationTime().toInstant())
                .isBeforeOrEqualTo(Instant.now().plusSeconds(300));
    }

    @Test
    void theRecordTakesWhatTheExchangeIssues() throws Exception {
        AccessTokenVerifier verifier = AccessTokenVerifier.withKeys(
                TokenRules.forPeople("ES384", app.sandbox.url() + "/record-auth", app.sandbox.url() + "/fhir"),
                JWKSet.load(URI.create(app.sandbox.url() + "/record-auth/jwks").toURL()),
                Clock.systemUTC());
        String idToken = app.signIn("Ada High", AppUnderTest.HIGH).text("id_token");
        String token =
                app.post(app.exchangeEndpoint(), app.exchangeRequest(idToken)).text("access_token");
        assertThat(verifier.verify(token)).isInstanceOf(TokenVerdict.Accepted.class);
        assertThat(verifier.verify(idToken)).isInstanceOf(TokenVerdict.Refused.class);
    }

    @Test
    void aScopeToWriteIsGivenOnlyWhereItIsAskedForAndNoWider() throws Exception {
        String idToken = app.signIn("Ada High", AppUnderTest.HIGH).text("id_token");
        String both = "patient/*.rs patient/QuestionnaireResponse.cu patient/Task.cu";
        Map<String, String> request = app.exchangeRequest(idToken);
        request.put("scope", "patient/Task.cu patient/QuestionnaireResponse.cu patient/*.rs");
        Answer answer = app.post(app.exchangeEndpoint(), request);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(AppUnderTest.claims(answer.text("access_token")).getStringClaim("scope"))
                .isEqualTo(both);
        for (String scope :
                List.of("patient/Task.cu", "patient/*.rs patient/*.cu", "patient/*.rs patient/AllergyIntolerance.cu")) {
            Map<String, String> wide = app.exchangeRequest(idToken);
            wide.put("scope", scope);
            assertThat(app.post(app.exchangeEndpoint(), wide).text("error")).isEqualTo("invalid_scope");
        }
    }

    @Test
    void noRecordTokenOutlivesItsIdToken() throws Exception {
        Instant end = Instant.now().plusSeconds(40);
        Answer answer = exchange(idToken().expirationTime(Date.from(end)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(AppUnderTest.claims(answer.text("access_token"))
                        .getExpirationTime()
                        .toInstant())
                .isEqualTo(Instant.ofEpochSecond(end.getEpochSecond()));
    }

    @Test
    void anExpiredIdTokenIsRefused() throws Exception {
        assertUnfit(exchange(idToken().expirationTime(Date.from(Instant.now().minusSeconds(1)))), "expired");
        assertUnfit(exchange(idToken().expirationTime(null)), "expired");
    }

    @Test
    void anIdTokenForAnotherClientIsRefused() throws Exception {
        assertUnfit(exchange(idToken().audience("two-london")), "another client");
        assertUnfit(exchange(idToken().claim("azp", "two-london")), "another client");
    }

    @Test
    void anIdTokenOfAnotherIssuerIsRefused() throws Exception {
        assertUnfit(exchange(idToken().issuer("http://localhost:1/idp")), "another issuer");
    }

    @Test
    void aForgedSignatureIsRefused() throws Exception {
        RSAKey stranger =
                new RSAKeyGenerator(2048).keyID(providerKey().getKeyID()).generate();
        String forged =
                AppUnderTest.sign(stranger, JWSAlgorithm.RS512, idToken().build());
        assertUnfit(app.post(app.exchangeEndpoint(), app.exchangeRequest(forged)), "not an ID token");
        String weak =
                AppUnderTest.sign(providerKey(), JWSAlgorithm.RS256, idToken().build());
        assertUnfit(app.post(app.exchangeEndpoint(), app.exchangeRequest(weak)), "not an ID token");
        assertUnfit(app.post(app.exchangeEndpoint(), app.exchangeRequest("no.token.atall")), "not an ID token");
    }

    @Test
    void lessThanTheHighestLevelIsRefused() throws Exception {
        Answer partly = app.signIn("Ben Partly", "[\"P5.Cp.Cd\"]");
        assertUnfit(app.post(app.exchangeEndpoint(), app.exchangeRequest(partly.text("id_token"))), "P9");
        assertUnfit(exchange(idToken().claim("identity_proofing_level", "P5")), "P9");
        assertUnfit(exchange(idToken().claim("vot", "P5.Cp.Cd")), "P9");
    }

    @Test
    void aPersonWithoutNhsNumberIsRefused() {
        Answer signIn = app.signIn("Dan Numberless", AppUnderTest.HIGH);
        assertUnfit(app.post(app.exchangeEndpoint(), app.exchangeRequest(signIn.text("id_token"))), "NHS number");
    }

    @Test
    void anAccessTokenOfTheProviderIsNoIdToken() {
        Answer signIn = app.signIn("Ada High", AppUnderTest.HIGH);
        Answer answer = app.post(app.exchangeEndpoint(), app.exchangeRequest(signIn.text("access_token")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "actor_token, x, invalid_request, Acting for another person",
        "actor_token_type, urn:ietf:params:oauth:token-type:jwt, invalid_request, Acting for another person",
        "grant_type, authorization_code, unsupported_grant_type, Only token exchange",
        "subject_token, '', invalid_request, subject_token is missing",
        "subject_token_type, urn:ietf:params:oauth:token-type:access_token, invalid_request, subject_token_type",
        "requested_token_type, urn:ietf:params:oauth:token-type:refresh_token, invalid_request, requested_token_type",
        "audience, https://elsewhere.example/fhir, invalid_target, audience",
        "resource, https://elsewhere.example/fhir, invalid_target, audience",
        "scope, patient/*.cruds, invalid_scope, scope",
        "client_id, two-london, invalid_client, private_key_jwt",
        "client_assertion, x, invalid_client, assertion",
        "client_assertion_type, x, invalid_client, private_key_jwt"
    })
    void aWrongParameterIsNamed(String name, String value, String error, String description) {
        Map<String, String> request =
                app.exchangeRequest(app.signIn("Ada High", AppUnderTest.HIGH).text("id_token"));
        request.put(name, value);
        Answer answer = app.post(app.exchangeEndpoint(), request);
        assertThat(answer.status()).isEqualTo(error.equals("invalid_client") ? 401 : 400);
        assertThat(answer.text("error")).isEqualTo(error);
        assertThat(answer.text("error_description")).contains(description);
        assertThat(answer.body().has("access_token")).isFalse();
    }

    @Test
    void aParameterGivenTwiceIsRefused() throws Exception {
        Map<String, String> request = app.exchangeRequest(sign(idToken()));
        Answer answer = app.post(app.exchangeEndpoint() + "?audience=x", request);
        assertThat(answer.text("error")).isEqualTo("invalid_request");
        assertThat(answer.text("error_description")).contains("more than once");
    }

    @Test
    void anAssertionIsGoodForOneUseAndForThisEndpointOnly() throws Exception {
        Map<String, String> request = app.exchangeRequest(sign(idToken()));
        assertThat(app.post(app.exchangeEndpoint(), request).status()).isEqualTo(200);
        assertThat(app.post(app.exchangeEndpoint(), request).text("error")).isEqualTo("invalid_client");
        request.put("client_assertion", app.assertionFor(app.tokenEndpoint()));
        assertThat(app.post(app.exchangeEndpoint(), request).text("error")).isEqualTo("invalid_client");
    }

    private RSAKey providerKey() throws Exception {
        return RSAKey.parse(Files.readString(app.sandbox.data().resolve("keys/idp.jwk")));
    }

    /** A token as the provider would issue it, to be spoilt in one place and signed with the provider's own key. */
    private JWTClaimsSet.Builder idToken() {
        return new JWTClaimsSet.Builder()
                .issuer(app.sandbox.url() + "/idp")
                .audience("one-london")
                .claim("azp", "one-london")
                .subject("ada-high")
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("auth_time", Instant.now().getEpochSecond())
                .claim("vot", "P9.Cp.Cd")
                .claim("identity_proofing_level", "P9")
                .claim(
                        "nhs_number",
                        ProviderUnderTest.digits(ProviderUnderTest.HIGH).orElseThrow());
    }

    private String sign(JWTClaimsSet.Builder claims) throws Exception {
        return AppUnderTest.sign(providerKey(), JWSAlgorithm.RS512, claims.build());
    }

    private Answer exchange(JWTClaimsSet.Builder claims) throws Exception {
        return app.post(app.exchangeEndpoint(), app.exchangeRequest(sign(claims)));
    }

    private static void assertUnfit(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_request");
        assertThat(answer.text("error_description")).contains(reason);
        assertThat(answer.body().has("access_token")).isFalse();
    }
}
