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

    /** Starts the app with its configuration from properties, environment and command line. */
    public static void main(String[] args) {
        SpringApplication.run(OneLondonApplication.class, args);
    }
}
