package uk.onelondon.identity.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.onelondon.core.London;

/** Beans that several parts share. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** The one clock of the app, in the zone in which its readers live. */
    @Bean
    Clock clock() {
        return Clock.system(London.ZONE);
    }
}
