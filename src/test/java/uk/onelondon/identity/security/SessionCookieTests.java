package uk.onelondon.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookieTests {

    @Test
    void isBoundToTheHostWhereThereIsHttps() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();

        new SessionCookie(new PublicUrl(URI.create("https://record.example"))).customize(factory);

        Cookie cookie = factory.getSettings().getSession().getCookie();
        assertThat(cookie.getName()).isEqualTo("__Host-session");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void theMarkOfAnEndedSessionIsBoundToo() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new AskAgainCookie(new PublicUrl(URI.create("https://record.example"))).set(response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-ask-again=1;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    }
}
