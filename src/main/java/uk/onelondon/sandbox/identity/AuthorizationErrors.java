package uk.onelondon.sandbox.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells the client what was wrong with its authorization request, or the person where there is no client address that
 * can be trusted (RFC 6749, section 4.1.2.1).
 */
final class AuthorizationErrors implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (exception instanceof OAuth2AuthorizationCodeRequestAuthenticationException failure) {
            OAuth2AuthorizationCodeRequestAuthenticationToken asked =
                    failure.getAuthorizationCodeRequestAuthentication();
            String address = asked == null ? null : asked.getRedirectUri();
            if (asked != null && address != null) {
                OAuth2Error error = failure.getError();
                response.sendRedirect(ClientAddress.error(
                        address,
                        error.getErrorCode(),
                        Optional.ofNullable(error.getDescription()).orElse(""),
                        Optional.ofNullable(asked.getState())));
                return;
            }
        }
        Refusals.page(request, response);
    }
}
