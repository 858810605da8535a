package uk.onelondon.sandbox;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Everything outside the app, in a process of its own: the shared record and the identity provider, with synthetic
 * people only. The app reaches it over HTTP. It refuses to start beside a real endpoint, because anybody can sign in
 * here as anybody.
 */
@SpringBootConfiguration
@Import(SandboxWeb.class)
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class SandboxApplication {

    /** Starts the sandbox; ends with exit code 2 and one sentence if a configured address is not on this machine. */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(SandboxApplication::readFhirDefinitions);
        try {
            start(SandboxApplication.class, args);
        } catch (RealEndpointException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Reading all definitions of FHIR takes seconds, and the rest of the start need not wait for it. */
    private static void readFhirDefinitions() {
        FhirContext.forR4Cached().getResourceDefinition("Patient");
    }

    /** Starts the given configuration with the sandbox's own properties in place of the app's. */
    static ConfigurableApplicationContext start(Class<?> configuration, String... args) {
        SpringApplication application = new SpringApplicationBuilder(configuration)
                .properties("spring.config.location=classpath:/sandbox/")
                .listeners(new LoopbackOnly())
                .build();
        return application.run(args);
    }

    @Bean
    static SandboxSettings sandboxSettings(Environment environment) {
        return SandboxSettings.from(environment);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
