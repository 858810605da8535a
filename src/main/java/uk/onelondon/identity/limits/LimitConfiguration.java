package uk.onelondon.identity.limits;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits before Spring Security, so that what is refused costs next to nothing. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Spring Boot's place for Spring Security is -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    FilterRegistrationBean<RateLimits> rateLimits(LimitSettings settings, Clock clock) {
        FilterRegistrationBean<RateLimits> registration = new FilterRegistrationBean<>(new RateLimits(settings, clock));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
