package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Sends the browser to another of our own pages with a GET (RFC 9110, section 15.4.4), by a path without a host. */
final class SeeOther {

    private SeeOther() {}

    static void to(String ownPath, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, ownPath);
    }
}
