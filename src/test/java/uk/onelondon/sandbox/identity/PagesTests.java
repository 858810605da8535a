package uk.onelondon.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.sandbox.ProviderUnderTest;

/** What the pages say and forbid. */
class PagesTests {

    private final AppUnderTest app = new AppUnderTest(ProviderUnderTest.running());
    private final WebPerson person = new WebPerson(app.sandbox.url());

    @Test
    void everyPageSaysThatNobodyIsReal() {
        person.open(app.authorize(Map.of()));
        assertPlain(person.page());
        person.press("Sign in as Ben Partly");
        assertPlain(person.page());
        person.press("I have shown my face and my passport");
        assertPlain(person.page());
        person.open(app.sandbox.url() + "/idp/sign-in?request=unknown");
        assertThat(person.last.statusCode()).isEqualTo(400);
        assertPlain(person.page());
    }

    @Test
    void peopleAreListedWithWhatIsWorthSeeingAndFilteredByPlainLinks() {
        person.open(app.authorize(Map.of()));
        assertThat(person.page().select(".people h2").eachText())
                .containsExactly("Ada High", "Ben Partly", "Cleo Low", "Dan Numberless");
        assertThat(person.page().select(".people").text()).contains("To see <what> is there");
        assertThat(person.page().select("section li").eachText())
                .singleElement()
                .asString()
                .contains("Eve Child");

        String partly = person.page().select("nav a[href*=P5]").attr("href");
        person.open(app.sandbox.url() + partly);
        assertThat(person.page().select(".people h2").eachText()).containsExactly("Ben Partly");
        assertThat(person.page().select("nav a[aria-current=true]").text()).contains("P5");
        person.press("Sign in as Ben Partly");
        assertThat(person.heading()).isEqualTo("Prove who you are");
    }

    @Test
    void thePagesLoadNothingButTheirStyleAndAreNeverKeptOrFramed() {
        person.open(app.authorize(Map.of()));
        assertThat(header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self' " + app.sandbox.app());
        assertThat(header("Cache-Control")).contains("no-store");
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(person.page().select("script, [style], [onclick]")).isEmpty();
        person.open(
                app.sandbox.url() + person.page().select("link[rel=stylesheet]").attr("href"));
        assertThat(person.last.statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsTheSandboxsOwnAndHidden() {
        person.open(app.authorize(Map.of()));
        assertThat(person.cookie("sandbox-session")).isNotEmpty();
        assertThat(person.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void nothingIsAnnouncedThatIsNotThere() {
        AppUnderTest.Answer metadata = app.get(app.sandbox.url() + "/idp/.well-known/openid-configuration");
        assertThat(metadata.text("issuer")).isEqualTo(app.sandbox.url() + "/idp");
        for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")) {
            assertThat(metadata.text(endpoint)).startsWith(app.sandbox.url() + "/idp/");
        }
        assertThat(metadata.body().has("end_session_endpoint")).isFalse();
        assertThat(metadata.body().has("registration_endpoint")).isFalse();
        for (String absent : List.of(
                "/connect/logout",
                "/idp/connect/logout",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/token",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server")) {
            assertThat(app.get(app.sandbox.url() + absent).status()).as(absent).isEqualTo(404);
        }
    }

    @Test
    void thePeopleAreLeftAsATableForTheStartScript() throws IOException {
        assertThat(Files.readAllLines(app.sandbox.data().resolve("citizens.tsv")))
                .hasSize(4)
                .contains("ada-high\tAda High\tP9\tTo see <what> is there");
    }

    private String header(String name) {
        return person.last.headers().firstValue(name).orElse("");
    }

    private static void assertPlain(Document page) {
        assertThat(page.select("header").text()).isEqualTo("Sandbox sign-in: synthetic people only");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isEqualTo(page.select("h1").text() + " - Sandbox sign-in");
        assertThat(page.text()).doesNotContain("??");
    }
}
