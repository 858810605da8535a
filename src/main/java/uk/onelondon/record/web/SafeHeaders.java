package uk.onelondon.record.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** The headers every file of a record carries. Set before the filter chain adds its own, which then leaves these alone. */
final class SafeHeaders {

    private SafeHeaders() {}

    static void set(HttpServletResponse response, String contentPolicy) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
