package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser that a session ended here, so that the next sign-in asks for the password: NHS login may
 * still know the browser, and the next person at a shared computer must not slip into somebody's record. Says nothing
 * about anybody.
 */
@Component
class AskAgainCookie {

    private static final Duration LIFETIME = Duration.ofDays(30);

    private final String name;
    private final boolean secure;

    AskAgainCookie(PublicUrl here) {
        this.secure = here.secure();
        this.name = SessionCookie.prefixed("ask-again", here);
    }

    boolean isSetOn(HttpServletRequest request) {
        return WebUtils.getCookie(request, name) != null;
    }

    void set(HttpServletResponse response) {
        write(response, "1", LIFETIME);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        if (isSetOn(request)) {
            write(response, "", Duration.ZERO);
        }
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
