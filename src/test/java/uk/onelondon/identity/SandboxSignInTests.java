package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.onelondon.OneLondonApplication;
import uk.onelondon.sandbox.ProviderProcess;

/** The app and the sandbox's identity provider, each a server of its own, with one browser between them. */
@SpringBootTest(
        classes = OneLondonApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "onelondon.identity.pkce=true")
class SandboxSignInTests {

    private static final int PORT = freePort();
    private static final String APP = "http://localhost:" + PORT;
    private static final ProviderProcess PROVIDER = ProviderProcess.startFor(APP);

    private final Browser atApp = new Browser(APP);
    private final Browser atProvider = new Browser(PROVIDER.url().toString());

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("onelondon.public-url", () -> APP);
        registry.add("onelondon.identity.issuer", () -> PROVIDER.url() + "/idp");
        registry.add("onelondon.identity.client-key", () -> PROVIDER.data().resolve("keys/app-client.jwk"));
    }

    @Test
    void aProvedCitizenSignsInAndIsBroughtToHerPlace() {
        HttpResponse<String> back = signIn("ada-high", "/sign-in/start?return=%2Frecord%2Fresults");

        assertThat(location(back)).isEqualTo("/record/results");
        assertThat(isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben-partly", "cleo-low"})
    void aCitizenNotProvedIsAskedToProveAndThenIsIn(String citizen) {
        signIn(citizen, SignInAddresses.START);
        assertThat(location(atApp.open("/home"))).isEqualTo("/sign-in/proof?return=%2Fhome");

        HttpResponse<String> prove = leave("/sign-in/prove?return=%2Fhome");
        HttpResponse<String> back = agreeIfAsked(press(prove, "form[action$=/idp/prove]", Map.of()));

        assertThat(location(back)).isEqualTo("/home");
        assertThat(location(atApp.open("/home"))).isEmpty();
    }

    @Test
    void turningBackIsNoError() {
        assertThat(location(press(leave(SignInAddresses.START), "form[action$=/idp/cancel]", Map.of())))
                .isEqualTo("/?sign-in=cancelled");
    }

    @Test
    void notSharingHasItsPage() {
        HttpResponse<String> agree =
                press(leave(SignInAddresses.START), "form[action$=/idp/sign-in]", Map.of("citizen", "ada-high"));

        assertThat(location(press(agree, "form[action$=/idp/refuse]", Map.of())))
                .startsWith("/sign-in/not-shared");
    }

    @Test
    void aRenewalAsksNothing() {
        signIn("ada-high", SignInAddresses.START);

        assertThat(location(leave("/sign-in/renew?return=%2Frecord%2Ftimeline")))
                .isEqualTo("/record/timeline");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aRenewalWithoutAVisitAtTheProviderLeadsToASignInPage() {
        assertThat(location(leave("/sign-in/renew?return=%2Fhome"))).isEqualTo("/sign-in/expired?return=%2Fhome");
    }

    @Test
    void afterSigningOutTheProviderAsksWhoItIs() {
        signIn("ada-high", SignInAddresses.START);
        atApp.post(SignInAddresses.SIGN_OUT, "same-origin");

        HttpResponse<String> page = leave(SignInAddresses.START);

        assertThat(Jsoup.parse(page.body()).select("button[name=citizen]")).isNotEmpty();
    }

    private HttpResponse<String> signIn(String citizen, String start) {
        return agreeIfAsked(press(leave(start), "form[action$=/idp/sign-in]", Map.of("citizen", citizen)));
    }

    private HttpResponse<String> agreeIfAsked(HttpResponse<String> page) {
        boolean asks = page.statusCode() == 200
                && !Jsoup.parse(page.body()).select("form[action$=/idp/agree]").isEmpty();
        return asks ? press(page, "form[action$=/idp/agree]", Map.of()) : page;
    }

    /** Starts at the app and goes on at the provider until there is a page, or the app's answer to coming back. */
    private HttpResponse<String> leave(String start) {
        return follow(atApp.open(start));
    }

    private HttpResponse<String> press(HttpResponse<String> page, String form, Map<String, String> more) {
        Element element = Jsoup.parse(page.body()).select(form).first();
        assertThat(element).as("%s in %s", form, page.body()).isNotNull();
        Map<String, String> fields = new HashMap<>(more);
        element.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return follow(atProvider.submit(element.attr("action"), fields));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int hops = 0; hops < 10 && answer.statusCode() / 100 == 3; hops++) {
            URI next = answer.uri().resolve(location(answer));
            String path = next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
            if (next.getPort() == PORT && !next.getPath().equals(SignInAddresses.CALLBACK)) {
                return answer;
            }
            answer = (next.getPort() == PORT ? atApp : atProvider).open(path);
        }
        return answer;
    }

    private boolean isSignedIn() {
        return !atApp.fetch("/session/remaining").body().contains("\"idle\":0");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
