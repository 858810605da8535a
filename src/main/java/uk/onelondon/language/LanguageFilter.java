package uk.onelondon.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a choice of language, {@code ?lang=pl}, with a cookie and the same address without it. Before security, so
 * that the choice also works on pages that ask for a sign-in, and without a session.
 */
final class LanguageFilter extends OncePerRequestFilter {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AppLanguage> choice = choice(request);
        if (choice.isPresent()) {
            response.setHeader(HttpHeaders.SET_COOKIE, cookie(choice.get(), request.isSecure()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.LOCATION, samePlace(request));
            response.setStatus(HttpStatus.SEE_OTHER.value());
            return;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        chain.doFilter(request, response);
    }

    /** Only a whole page can change its language; Vaadin's own requests, marked {@code v-r}, cannot. */
    private static Optional<AppLanguage> choice(HttpServletRequest request) {
        String query = query(request);
        if (!HttpMethod.GET.matches(request.getMethod())
                || !query.contains(LanguageLinks.PARAMETER + "=")
                || query.startsWith("v-r=")
                || query.contains("&v-r=")) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getParameter(LanguageLinks.PARAMETER))
                .flatMap(AppLanguage::ofTag);
    }

    private static String samePlace(HttpServletRequest request) {
        String kept = LanguageLinks.without(query(request));
        return LanguageLinks.sameSite(request.getRequestURI()) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String cookie(AppLanguage language, boolean secure) {
        return ResponseCookie.from(RequestLanguage.COOKIE, language.tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }
}
