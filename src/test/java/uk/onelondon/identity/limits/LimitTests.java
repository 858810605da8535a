package uk.onelondon.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.onelondon.identity.MovableClock;

class LimitTests {

    private final MovableClock clock = new MovableClock();

    @Test
    void letsGoOnAsTimePasses() {
        Limit limit = new Limit(2, 10, clock);
        assertThat(limit.waitFor("a")).isZero();
        assertThat(limit.waitFor("a")).isZero();
        assertThat(limit.waitFor("a")).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(limit.waitFor("b")).isZero();

        clock.move(Duration.ofSeconds(30));

        assertThat(limit.waitFor("a")).isZero();
    }

    @Test
    void refusesOneAddressAndNotAnother() throws Exception {
        RateLimits limits = new RateLimits(new LimitSettings(1, 1, 1, 10), clock);

        assertThat(answer(limits, "/sign-in/start", "192.0.2.1").getForwardedUrl())
                .isNull();
        MockHttpServletResponse refused = answer(limits, "/sign-in/start", "192.0.2.1");
        assertThat(refused.getForwardedUrl()).isEqualTo("/sign-in/too-many");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer(limits, "/sign-in/start", "192.0.2.2").getForwardedUrl())
                .isNull();
        assertThat(answer(limits, "/sign-in/callback", "192.0.2.1").getForwardedUrl())
                .isNull();
        assertThat(answer(limits, "/sign-in", "192.0.2.1").getForwardedUrl()).isNull();
    }

    @Test
    void countsThePagesOfASession() throws Exception {
        RateLimits limits = new RateLimits(new LimitSettings(1, 1, 2, 10), clock);

        assertThat(page(limits).getForwardedUrl()).isNull();
        assertThat(page(limits).getForwardedUrl()).isNull();
        assertThat(page(limits).getForwardedUrl()).isEqualTo("/sign-in/too-many");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::9, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "fe80::1%eth0, fe80:0:0:0"
    })
    void countsOneLineAsOneAddress(String address, String key) {
        assertThat(AddressKey.of(address)).isEqualTo(key);
    }

    private static MockHttpServletResponse answer(RateLimits limits, String path, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        return filtered(limits, request);
    }

    private static MockHttpServletResponse page(RateLimits limits) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/home");
        request.addHeader("Accept", "text/html");
        request.setRequestedSessionId("one");
        request.setRequestedSessionIdValid(true);
        return filtered(limits, request);
    }

    private static MockHttpServletResponse filtered(RateLimits limits, MockHttpServletRequest request)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
