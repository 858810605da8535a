package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.server.servlet.Session.SessionTrackingMode;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: bound to this very host by its {@code __Host-} prefix (RFC 6265bis, section 4.1.3.2), which
 * browsers accept with https only; hence the plain name on plain-http localhost.
 */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final PublicUrl here;

    SessionCookie(PublicUrl here) {
        this.here = here;
    }

    static String prefixed(String name, PublicUrl here) {
        return here.secure() ? "__Host-" + name : name;
    }

    String name() {
        return prefixed("session", here);
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Session session = factory.getSettings().getSession();
        session.setTimeout(SessionLife.IDLE);
        session.setTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        Cookie cookie = session.getCookie();
        cookie.setName(name());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(here.secure());
        cookie.setSameSite(SameSite.LAX);
    }

    /** Takes the cookie of a session that is gone out of the browser. */
    void expire(HttpServletResponse response) {
        ResponseCookie gone = ResponseCookie.from(name(), "")
                .path("/")
                .httpOnly(true)
                .secure(here.secure())
                .sameSite("Lax")
                .maxAge(Duration.ZERO)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
    }

    /** After Spring Boot's own properties, so that no setting can weaken it. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
