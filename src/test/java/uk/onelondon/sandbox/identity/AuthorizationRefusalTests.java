package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sandbox.ProviderUnderTest;

/** Authorization requests that NHS login would not take, and pages that somebody tampers with. */
class AuthorizationRefusalTests {

    private final AppUnderTest app = new AppUnderTest(ProviderUnderTest.running());
    private final WebPerson person = new WebPerson(app.sandbox.url());

    @ParameterizedTest
    @CsvSource({
        "state, '', invalid_request",
        "nonce, '', invalid_request",
        "vtr, P9.Cp.Cd, invalid_request",
        "vtr, '[]', invalid_request",
        "vtr, '[\"P7.Cp.Cd\"]', invalid_request",
        "vtr, '[\"P9.Cp\"]', invalid_request",
        "vtr, '[\"P9.Cp.Cd\",5]', invalid_request",
        "vtr, '[\"P9.Cp.Cd\"] x', invalid_request",
        "prompt, consent, invalid_request",
        "prompt, none login, invalid_request",
        "scope, profile, invalid_scope",
        "scope, openid address, invalid_scope",
        "request, eyJ, request_not_supported"
    })
    void aWrongParameterIsToldToTheApp(String name, String value, String error) {
        person.open(app.authorize(Map.of(name, value)));
        assertThat(person.last.headers().firstValue("Location").orElse("")).startsWith(app.redirectUri + "?");
        assertThat(person.atTheApp()).containsEntry("error", error).doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, http://localhost:1/elsewhere",
        "redirect_uri, http://localhost:1/sign-in/callback/../elsewhere",
        "redirect_uri, http://localhost:2/sign-in/callback",
        "redirect_uri, https://attacker.example/sign-in/callback",
        "redirect_uri, ''",
        "client_id, somebody-else",
        "client_id, ''",
        "response_type, token",
        "request_uri, urn:example:1"
    })
    void aRequestThatCannotBeTrustedStaysHere(String name, String value) {
        person.open(app.authorize(Map.of(name, value)));
        assertThat(person.last.statusCode()).isEqualTo(400);
        assertThat(person.heading()).isEqualTo("This sign-in cannot go on");
        assertThat(person.last.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        person.open(app.authorize(Map.of()) + "&vtr=%5B%22P0.Cp%22%5D");
        assertThat(person.atTheApp()).containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_age=1", "ui_locales=bn", "login_hint=ada", "acr_values=x"})
    void parametersNhsLoginDoesNotKnowAreIgnored(String parameter) {
        person.open(app.authorize(Map.of())).press("Sign in as Ada High").press("I agree to share");
        assertThat(person.open(app.authorize(Map.of()) + "&" + parameter).atTheApp())
                .containsKey("code");
    }

    @Test
    void withoutVectorsTheHighestLevelIsAssumed() {
        person.open(app.authorize(Map.of("vtr", ""))).press("Sign in as Ben Partly");
        assertThat(person.heading()).isEqualTo("Prove who you are");
    }

    @Test
    void onlyAGetStartsASignIn() throws Exception {
        String[] parts = app.authorize(Map.of()).split("\\?");
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(parts[0]))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(parts[1]))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void aPageOfAnotherBrowserCannotBeAnswered() {
        person.open(app.authorize(Map.of()));
        String id = person.page().select("input[name=request]").first().attr("value");
        WebPerson other = new WebPerson(app.sandbox.url());
        other.open(app.authorize(Map.of())).press("Sign in as Ada High", Map.of("request", id));
        assertThat(other.last.statusCode()).isEqualTo(400);
        assertThat(other.atTheApp()).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        person.open(app.authorize(Map.of())).press("Sign in as Ada High", Map.of("_csrf", "guessed"));
        assertThat(person.last.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve-child", "nobody"})
    void nobodySignsInAsSomebodyWhoDoesNot(String key) {
        person.open(app.authorize(Map.of())).press("Sign in as Ada High", Map.of("citizen", key));
        assertThat(person.last.statusCode()).isEqualTo(400);
    }

    @Test
    void noStepCanBeSkipped() {
        person.open(app.authorize(Map.of()));
        String id = person.page().select("input[name=request]").first().attr("value");
        person.open(app.sandbox.url() + "/idp/agree?request=" + id);
        assertThat(person.heading()).isEqualTo("Who do you want to be?");
        person.press("Sign in as Ben Partly");
        person.open(app.sandbox.url() + "/idp/agree?request=" + id).press("I agree to share");
        assertThat(person.heading()).isEqualTo("Prove who you are");
    }

    @Test
    void theSessionChangesItsNameAtSignIn() {
        person.open(app.authorize(Map.of()));
        String before = person.cookie("sandbox-session");
        person.press("Sign in as Ada High");
        assertThat(person.cookie("sandbox-session")).isNotEqualTo(before);
    }
}
