package uk.onelondon.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignOutTests {

    private static final PublicUrl HERE = new PublicUrl(URI.create("https://record.example"));

    @Test
    void aProviderWithoutASignOutIsLeftAlone() {
        SignOut signOut = signOut(Optional.empty());

        assertThat(signOut.elsewhere()).isEmpty();
        assertThat(answer(signOut).getHeader("Location")).isEqualTo("/sign-in/signed-out");
        assertThat(ContentPolicies.vaadin("n", "")).contains("form-action 'self';");
    }

    @Test
    void aProviderThatCanIsAskedToEndItsSessionToo() {
        SignOut signOut = signOut(Optional.of(URI.create("https://login.example:8443/realms/london/logout")));

        assertThat(signOut.elsewhere()).contains("https://login.example:8443");
        MockHttpServletResponse answer = answer(signOut);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("https://login.example:8443/realms/london/logout?client_id=one-london"
                        + "&post_logout_redirect_uri=https%3A%2F%2Frecord.example%2Fsign-in%2Fsigned-out");
        assertThat(answer.getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.contains("ask-again=1"))
                .anyMatch(cookie -> cookie.contains("Max-Age=0"));
    }

    private static MockHttpServletResponse answer(SignOut signOut) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        signOut.onLogoutSuccess(new MockHttpServletRequest(), response, null);
        return response;
    }

    private static SignOut signOut(Optional<URI> endSession) {
        IdentitySettings settings = new IdentitySettings(
                URI.create("https://login.example/realms/london"),
                "one-london",
                Path.of("unused"),
                true,
                List.of("P9.Cp.Cd"),
                List.of("P9.Cp.Cd"),
                List.of("openid"),
                endSession,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30));
        return new SignOut(settings, HERE, new AskAgainCookie(HERE), new SessionCookie(HERE));
    }
}
