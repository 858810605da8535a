package uk.onelondon.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.onelondon.identity.SignInAddresses;

/**
 * Lets only our own pages sign somebody out or prolong her session (CWE-352). It looks at what the browser itself says
 * of a request's origin, and not at a token in the page: a renewal in another tab would make that stale, and signing
 * out must always work.
 */
class OurOwnPages extends OncePerRequestFilter {

    private static final Set<String> GUARDED = Set.of(SignInAddresses.SIGN_OUT, SessionEndpoint.STAY);

    private final String origin;

    OurOwnPages(PublicUrl here) {
        this.origin = here.origin();
    }

    static boolean guards(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && GUARDED.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (guards(request) && !isFromUs(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isFromUs(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                .map("same-origin"::equals)
                .orElseGet(() -> origin.equals(request.getHeader(HttpHeaders.ORIGIN)));
    }
}
