package uk.onelondon.identity.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.identity.SignInPage;

/** Answers 429 with a page and {@code Retry-After} (RFC 6585, section 4) before any other work is done. */
class RateLimits extends OncePerRequestFilter {

    private static final Set<String> STARTS =
            Set.of(SignInAddresses.START, SignInAddresses.PROVE, SignInAddresses.AGAIN, SignInAddresses.RENEW);

    private final Limit signIns;
    private final Limit callbacks;
    private final Limit pages;

    RateLimits(LimitSettings settings, Clock clock) {
        this.signIns = new Limit(settings.signInsPerMinute(), settings.counted(), clock);
        this.callbacks = new Limit(settings.callbacksPerMinute(), settings.counted(), clock);
        this.pages = new Limit(settings.pagesPerMinute(), settings.counted(), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = waitFor(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(wait.plusSeconds(1).minusNanos(1).toSeconds()));
        request.getRequestDispatcher(SignInPage.TOO_MANY.address()).forward(request, response);
    }

    private Duration waitFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (STARTS.contains(path)) {
            return signIns.waitFor(AddressKey.of(request.getRemoteAddr()));
        }
        if (path.equals(SignInAddresses.CALLBACK)) {
            return callbacks.waitFor(AddressKey.of(request.getRemoteAddr()));
        }
        return session(request).filter(s -> isPage(request)).map(pages::waitFor).orElse(Duration.ZERO);
    }

    /** A session is one signed-in person in one browser; an id nobody issued is not counted, and opens nothing. */
    private static Optional<String> session(HttpServletRequest request) {
        return request.isRequestedSessionIdValid()
                ? Optional.ofNullable(request.getRequestedSessionId())
                : Optional.empty();
    }

    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .orElse("")
                        .contains(MediaType.TEXT_HTML_VALUE);
    }
}
