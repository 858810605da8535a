package uk.onelondon.identity.security;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers every response carries (OWASP ASVS 5.0, chapter 3.4). */
final class ResponseHeaders {

    private static final Duration HTTPS_ONLY = Duration.ofDays(730);
    private static final String NO_POWERFUL_FEATURES = "accelerometer=(), autoplay=(), camera=(), "
            + "display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
            + "payment=(), usb=()";

    private final PublicUrl here;

    ResponseHeaders(PublicUrl here) {
        this.here = here;
    }

    void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicies.STRICT))
                // Not no-referrer: with it browsers send "Origin: null" with our own forms.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_POWERFUL_FEATURES))
                .frameOptions(FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // A balancer may end TLS before us, so it is the public address that decides.
                .httpStrictTransportSecurity(https -> https.maxAgeInSeconds(HTTPS_ONLY.toSeconds())
                        .includeSubDomains(true)
                        .requestMatcher(request -> here.secure()));
    }
}
