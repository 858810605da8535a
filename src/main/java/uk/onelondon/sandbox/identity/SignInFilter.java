package uk.onelondon.sandbox.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands between Spring Authorization Server's check of an authorization request and its issue of a code, and sends the
 * person to the page that is still needed: sign in, prove who you are, agree to share.
 */
final class SignInFilter extends OncePerRequestFilter {

    /** Where Spring Authorization Server's first filter leaves the request it found valid. */
    private static final String CHECKED = OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

    private final String path;
    private final String issuer;
    private final Clock clock;

    SignInFilter(String path, String issuer, Clock clock) {
        this.path = path;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(CHECKED) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)
                || asked.getRedirectUri() == null
                || !"GET".equals(request.getMethod())) {
            Refusals.page(request, response);
            return;
        }
        switch (AskVerdict.of(asked)) {
            case AskVerdict.Refused refused ->
                response.sendRedirect(ClientAddress.error(
                        asked.getRedirectUri(),
                        refused.error(),
                        refused.description(),
                        Optional.ofNullable(asked.getState())));
            case Ask ask -> proceed(ask, asked, request, response, chain);
        }
    }

    private void proceed(
            Ask ask,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Browser browser = Browser.of(request);
        String query = request.getQueryString();
        Optional<Pending> before = browser.same(query);
        switch (NextStep.of(ask, browser.visit(), before.map(Pending::askedAt))) {
            case NextStep.Issue(Visit visit, Vector vector) -> {
                before.ifPresent(browser::forget);
                request.setAttribute(CHECKED, withPrincipal(asked, new SignedInCitizen(visit, vector)));
                chain.doFilter(request, response);
            }
            case NextStep.Page page
            when ask.prompt() == Ask.Prompt.NONE ->
                response.sendRedirect(ClientAddress.error(
                        ask.redirectUri(), page.error(), "The person must be asked", Optional.of(ask.state())));
            case NextStep.Page page -> {
                Pending pending = before.orElseGet(
                        () -> browser.await(ask, query, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
                response.sendRedirect(issuer + "/" + page.path() + "?request=" + pending.id());
            }
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationToken withPrincipal(
            OAuth2AuthorizationCodeRequestAuthenticationToken asked, SignedInCitizen principal) {
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                principal,
                asked.getRedirectUri(),
                asked.getState(),
                asked.getScopes(),
                asked.getAdditionalParameters());
    }
}
