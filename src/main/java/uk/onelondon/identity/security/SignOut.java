package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import uk.onelondon.identity.SignInPage;

/**
 * What follows the end of our session. NHS login knows no sign-out, so that she lands on a public page of ours, and the
 * next sign-in asks for the password. A provider that can end its own session is asked to (OpenID Connect RP-Initiated
 * Logout 1.0, section 2), by our client id and not by her ID token: that holds her NHS number, and addresses are kept in
 * histories and logs. Such a provider asks her whether she means it.
 */
@Component
class SignOut implements LogoutSuccessHandler {

    private final IdentitySettings settings;
    private final PublicUrl here;
    private final AskAgainCookie askAgain;
    private final SessionCookie cookie;

    SignOut(IdentitySettings settings, PublicUrl here, AskAgainCookie askAgain, SessionCookie cookie) {
        this.settings = settings;
        this.here = here;
        this.askAgain = askAgain;
        this.cookie = cookie;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        askAgain.set(response);
        cookie.expire(response);
        SeeOther.to(SignInPage.SIGNED_OUT.address(), response);
        settings.endSession().map(this::address).ifPresent(uri -> response.setHeader(HttpHeaders.LOCATION, uri));
    }

    /** The origin at which signing out ends, if that is not our own. */
    Optional<String> elsewhere() {
        return settings.endSession().map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }

    private String address(URI provider) {
        return UriComponentsBuilder.fromUri(provider)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{page}")
                .encode()
                .buildAndExpand(settings.clientId(), here.origin() + SignInPage.SIGNED_OUT.address())
                .toUriString();
    }
}
