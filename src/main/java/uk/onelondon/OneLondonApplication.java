package uk.onelondon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;

/** The app. The sandbox is never part of it: it has a main class of its own and runs in a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "uk\\.onelondon\\.(sandbox|enforcement)\\..*")
        })
@Modulithic(
        systemName = "One London",
        sharedModules = {"core", "design"})
public class OneLondonApplication {

    /** Bytes of each of three buffers of an open push connection; 8 kB would fit more than is ever sent at once. */
    private static final String PUSH_BUFFER = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** Starts the app with its configuration from properties, environment and command line. */
    public static void main(String[] args) {
        System.setProperty(PUSH_BUFFER, System.getProperty(PUSH_BUFFER, "2048"));
        SpringApplication.run(OneLondonApplication.class, args);
    }
}
