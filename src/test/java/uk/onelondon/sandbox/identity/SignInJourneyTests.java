package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.ProviderUnderTest;
import uk.onelondon.sandbox.identity.AppUnderTest.Answer;

/** Sign-in over HTTP against the running provider, as the app and a browser see it. */
class SignInJourneyTests {

    private final AppUnderTest app = new AppUnderTest(ProviderUnderTest.running());
    private final WebPerson person = new WebPerson(app.sandbox.url());

    @Test
    void aPersonSignsInAndAgreesAndTheAppLearnsWhatItAskedFor() throws Exception {
        String request = app.authorize(Map.of("state", "s t&te", "nonce", "n-1"));
        person.open(request);
        assertThat(person.heading()).isEqualTo("Who do you want to be?");
        person.press("Sign in as Ada High");
        assertThat(person.heading()).isEqualTo("Share your details with One London?");
        assertThat(person.page().text()).contains("Ada High").contains("Your email address");
        person.press("I agree to share");
        assertThat(person.last.headers().firstValue("Location").orElse("")).startsWith(app.redirectUri + "?");
        assertThat(person.atTheApp()).containsEntry("state", "s t&te").containsOnlyKeys("code", "state");

        Answer tokens =
                app.post(app.tokenEndpoint(), app.codeRequest(person.atTheApp().get("code")));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.body().path("expires_in").asInt()).isBetween(290, 300);
        SignedJWT idToken = SignedJWT.parse(tokens.text("id_token"));
        assertThat(idToken.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS512);
        JWKSet keys = JWKSet.load(URI.create(app.sandbox.url() + "/idp/jwks").toURL());
        assertThat(idToken.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        JWTClaimsSet claims = idToken.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(app.sandbox.url() + "/idp");
        assertThat(claims.getAudience()).containsExactly("one-london");
        assertThat(claims.getClaims())
                .containsEntry("sub", "ada-high")
                .containsEntry("nonce", "n-1")
                .containsEntry("vot", "P9.Cp.Cd")
                .containsEntry("identity_proofing_level", "P9")
                .containsEntry("family_name", "High")
                .containsEntry("birthdate", "1980-02-29")
                .containsEntry(
                        "nhs_number",
                        ProviderUnderTest.digits(ProviderUnderTest.HIGH).orElseThrow())
                .doesNotContainKeys("gender", "address", "email", "given_name");
        assertThat(claims.getDateClaim("auth_time").toInstant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void theUserInfoEndpointTellsTheRest() {
        Answer tokens = app.signIn("Ada High", AppUnderTest.HIGH);
        Answer info = userInfo(tokens.text("access_token"));
        assertThat(info.status()).isEqualTo(200);
        assertThat(info.text("sub")).isEqualTo("ada-high");
        assertThat(info.text("given_name")).isEqualTo("Ada");
        assertThat(info.text("email")).isEqualTo("ada-high@example.org");
        assertThat(info.text("phone_number")).isEqualTo("07700900000");
        assertThat(info.body().at("/gp_registration_details/gp_ods_code").asString())
                .isEqualTo("F84001");
        assertThat(info.body().has("gender")).isFalse();
    }

    @Test
    void theUserInfoEndpointRefusesAnIdTokenAndNoToken() {
        Answer tokens = app.signIn("Ada High", AppUnderTest.HIGH);
        assertThat(userInfo(tokens.text("id_token")).status()).isEqualTo(401);
        assertThat(app.get(app.sandbox.url() + "/idp/userinfo").status()).isEqualTo(401);
    }

    @Test
    void whatWasNotAskedForIsNotTold() {
        person.open(app.authorize(Map.of("scope", "openid")))
                .press("Sign in as Ada High")
                .press("I agree to share");
        Answer tokens =
                app.post(app.tokenEndpoint(), app.codeRequest(person.atTheApp().get("code")));
        assertThat(AppUnderTest.claims(tokens.text("id_token")).getClaims())
                .doesNotContainKeys("nhs_number", "family_name", "birthdate", "identity_proofing_level");
        assertThat(userInfo(tokens.text("access_token")).body().propertyNames()).containsExactly("sub");
    }

    @Test
    void belowP9TheNhsNumberIsNeverTold() {
        Answer tokens = app.signIn("Ada High", "[\"P5.Cp.Cd\"]");
        assertThat(AppUnderTest.claims(tokens.text("id_token")).getClaims())
                .containsEntry("vot", "P5.Cp.Cd")
                .doesNotContainKey("nhs_number");
        assertThat(userInfo(tokens.text("access_token")).body().has("nhs_number"))
                .isFalse();
    }

    @Test
    void aPersonWithoutNhsNumberHasNoSuchClaim() {
        Answer tokens = app.signIn("Dan Numberless", AppUnderTest.HIGH);
        assertThat(AppUnderTest.claims(tokens.text("id_token")).getClaims())
                .containsEntry("vot", "P9.Cp.Cd")
                .doesNotContainKey("nhs_number");
    }

    @Test
    void theSecondSignInIsSilent() {
        signInHere("Ada High");
        assertThat(person.open(app.authorize(Map.of())).atTheApp()).containsKey("code");
        assertThat(person.open(app.authorize(Map.of("prompt", "none"))).atTheApp())
                .containsKey("code");
    }

    @Test
    void promptNoneNeverShowsAPage() {
        person.open(app.authorize(Map.of("prompt", "none", "state", "here")));
        assertThat(person.atTheApp()).containsEntry("error", "login_required").containsEntry("state", "here");

        person.open(app.authorize(Map.of())).press("Sign in as Ada High");
        person.open(app.authorize(Map.of("prompt", "none")));
        assertThat(person.atTheApp()).containsEntry("error", "consent_required");

        WebPerson other = new WebPerson(app.sandbox.url());
        other.open(app.authorize(Map.of())).press("Sign in as Ben Partly");
        other.open(app.authorize(Map.of("prompt", "none")));
        assertThat(other.atTheApp()).containsEntry("error", "interaction_required");
    }

    @Test
    void promptLoginAsksAgainAndRenewsTheTimeOfSignIn() throws Exception {
        signInHere("Ada High");
        Thread.sleep(1100);
        Instant asked = Instant.now();
        person.open(app.authorize(Map.of("prompt", "login")));
        assertThat(person.heading()).isEqualTo("Who do you want to be?");
        person.press("Sign in as Ben Partly")
                .press("I have shown my face and my passport")
                .press("I agree to share");
        Answer tokens =
                app.post(app.tokenEndpoint(), app.codeRequest(person.atTheApp().get("code")));
        JWTClaimsSet claims = AppUnderTest.claims(tokens.text("id_token"));
        assertThat(claims.getSubject()).isEqualTo("ben-partly");
        assertThat(claims.getDateClaim("auth_time").toInstant()).isAfterOrEqualTo(asked.minusSeconds(1));
    }

    @Test
    void aPersonAtALowerLevelProvesWhoSheIsAndStaysProved() {
        person.open(app.authorize(Map.of())).press("Sign in as Cleo Low");
        assertThat(person.heading()).isEqualTo("Prove who you are");
        person.press("I have shown my face and my passport").press("I agree to share");
        Answer tokens =
                app.post(app.tokenEndpoint(), app.codeRequest(person.atTheApp().get("code")));
        assertThat(AppUnderTest.claims(tokens.text("id_token")).getClaims())
                .containsEntry("vot", "P9.Cp.Cd")
                .containsEntry("identity_proofing_level", "P9")
                .containsKey("nhs_number");
        assertThat(person.open(app.authorize(Map.of("prompt", "none"))).atTheApp())
                .containsKey("code");
    }

    @Test
    void aStepUpFollowsASignInAtALowerLevel() {
        person.open(app.authorize(Map.of("vtr", "[\"P0.Cp\"]")))
                .press("Sign in as Ben Partly")
                .press("I agree to share");
        assertThat(person.atTheApp()).containsKey("code");
        person.open(app.authorize(Map.of()));
        assertThat(person.heading()).isEqualTo("Prove who you are");
        assertThat(person.press("I have shown my face and my passport").atTheApp())
                .containsKey("code");
    }

    @Test
    void whoDoesNotWantToProveHerselfGoesBackWithoutAnError() {
        person.open(app.authorize(Map.of("state", "x")))
                .press("Sign in as Ben Partly")
                .press("Not now, go back");
        assertThat(person.atTheApp())
                .containsEntry("error", "access_denied")
                .containsEntry("state", "x")
                .doesNotContainKey("code");
    }

    @Test
    void whoDoesNotAgreeToShareIsSentBackSoThatTheAppCanTell() {
        person.open(app.authorize(Map.of("state", "x")))
                .press("Sign in as Ada High")
                .press("I do not agree");
        assertThat(person.atTheApp())
                .containsEntry("error", "access_denied")
                .containsEntry("error_description", "ConsentNotGiven")
                .containsEntry("state", "x");
        assertThat(person.open(app.authorize(Map.of("prompt", "none"))).atTheApp())
                .containsEntry("error", "consent_required");
    }

    @Test
    void whoCancelsIsSentBack() {
        person.open(app.authorize(Map.of("state", "x"))).press("Cancel and go back");
        assertThat(person.atTheApp())
                .containsEntry("error", "access_denied")
                .containsEntry("error_description", "Cancelled")
                .containsEntry("state", "x");
    }

    @Test
    void aRefreshedAccessTokenComesWithoutAnIdToken() {
        Answer tokens = app.signIn("Ada High", AppUnderTest.HIGH);
        Answer refreshed = app.post(app.tokenEndpoint(), app.refreshRequest(tokens.text("refresh_token")));
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.text("access_token")).isNotEmpty().isNotEqualTo(tokens.text("access_token"));
        assertThat(refreshed.body().has("id_token")).isFalse();
    }

    private void signInHere(String name) {
        person.open(app.authorize(Map.of())).press("Sign in as " + name).press("I agree to share");
        assertThat(person.atTheApp()).containsKey("code");
    }

    private Answer userInfo(String token) {
        return app.get(app.sandbox.url() + "/idp/userinfo", "Authorization", "Bearer " + token);
    }
}
