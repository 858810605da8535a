package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTests extends SignInJourney {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in/failed",
                "/sign-in/unavailable",
                "/sign-in/not-shared",
                "/sign-in/proof",
                "/sign-in/signed-out",
                "/sign-in/ended",
                "/sign-in/expired",
                "/sign-in/too-many",
                "/themes/one-london/styles.css"
            })
    void publicPagesMakeNoSessionAndCarryTheStrictPolicy(String path) {
        HttpResponse<String> answer = browser.open(path);

        assertThat(answer.statusCode()).isNotEqualTo(303).isNotEqualTo(404).isNotEqualTo(500);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("script")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElseThrow())
                .contains("camera=()");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/record/results", "/nowhere", "/actuator/env"})
    void everythingElseAsksToSignInWithoutASession(String path) {
        HttpResponse<String> answer = browser.open(path);

        assertThat(location(answer)).startsWith("/sign-in?return=");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record/results.csv", "/record/document/north-east/DocumentReference/none/0"})
    void filesAreForPeopleWhoHaveSignedInAndForNobodyElse(String path) {
        assertThat(location(browser.open(path))).startsWith("/sign-in?return=");

        signIn("mary", "P9.Cp.Cd");

        assertThat(browser.open(path).statusCode()).isIn(200, 404, 503);
    }

    @Test
    void whatNoPageAsksForIsRefusedWithoutAPage() {
        assertThat(browser.fetch("/record/results").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionCookieIsAsNarrowAsPlainHttpAllows() {
        HttpResponse<String> answer = browser.open(SignInAddresses.START);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("session=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void signedInPagesAreNeverStored() {
        signIn("mary", "P9.Cp.Cd");

        assertThat(browser.open("/home").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        assertThat(browser.fetch("/session/remaining")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void aSignInPageThatDoesNotExistIsNotFound() {
        assertThat(browser.open("/sign-in/nothing-here").statusCode()).isEqualTo(404);
    }
}
