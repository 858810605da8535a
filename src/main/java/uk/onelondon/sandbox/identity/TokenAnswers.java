package uk.onelondon.sandbox.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Answers of the token endpoint. A refreshed access token comes without a new ID token, as at NHS login. */
final class TokenAnswers implements AuthenticationSuccessHandler {

    private final OAuth2AccessTokenResponseAuthenticationSuccessHandler answer =
            new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
    private final OAuth2AccessTokenResponseAuthenticationSuccessHandler refreshed =
            new OAuth2AccessTokenResponseAuthenticationSuccessHandler();

    TokenAnswers() {
        refreshed.setAccessTokenResponseCustomizer(context -> {
            OAuth2AccessTokenAuthenticationToken tokens = context.getAuthentication();
            Map<String, Object> more = new HashMap<>(tokens.getAdditionalParameters());
            more.remove(OidcParameterNames.ID_TOKEN);
            context.getAccessTokenResponse().additionalParameters(more);
        });
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        boolean refresh = "refresh_token".equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        (refresh ? refreshed : answer).onAuthenticationSuccess(request, response, authentication);
    }
}
