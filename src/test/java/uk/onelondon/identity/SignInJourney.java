package uk.onelondon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.onelondon.OneLondonApplication;

/** The app over real HTTP beside a provider of its own. All sign-in tests share one context. */
@SpringBootTest(
        classes = OneLondonApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "onelondon.identity.timeout=1s",
            "onelondon.limits.sign-ins-per-minute=1000",
            "onelondon.limits.callbacks-per-minute=1000"
        })
@Import(SignInJourney.Time.class)
public abstract class SignInJourney {

    protected static final FakeProvider PROVIDER = new FakeProvider();
    protected static final int PORT = freePort();
    protected static final String ORIGIN = "http://localhost:" + PORT;

    /** The clock of the app under test. */
    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    protected MovableClock clock;

    protected final Browser browser = new Browser(ORIGIN);

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("onelondon.public-url", () -> ORIGIN);
        registry.add("onelondon.identity.issuer", PROVIDER::issuer);
    }

    @BeforeEach
    void healthyWorld() {
        PROVIDER.be(FakeProvider.Mood.WELL);
        clock.move(Duration.ofSeconds(10));
    }

    /** Starts at an address of the app and returns what the provider was asked. */
    protected Map<String, String> start(String address) {
        HttpResponse<String> answer = browser.open(address);
        String location = location(answer);
        assertThat(location).startsWith(PROVIDER.issuer() + "/authorize?");
        return FakeProvider.parameters(URI.create(location).getRawQuery());
    }

    /** The provider sends the browser back with a code. */
    protected HttpResponse<String> comeBack(Map<String, String> asked, FakeProvider.SignIn signIn) {
        String code = PROVIDER.agree(asked, clock.instant(), signIn);
        return callback(asked, "code=" + code);
    }

    /** The provider sends the browser back with something else. */
    protected HttpResponse<String> callback(Map<String, String> asked, String parameters) {
        return browser.open(SignInAddresses.CALLBACK + "?" + parameters + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    protected HttpResponse<String> signIn(String subject, String vot) {
        return comeBack(start(SignInAddresses.START), FakeProvider.citizen(subject, vot));
    }

    /** Whether the app knows the browser. */
    protected boolean isSignedIn() {
        return !browser.fetch("/session/remaining").body().contains("\"idle\":0");
    }

    protected static String location(HttpResponse<String> answer) {
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
