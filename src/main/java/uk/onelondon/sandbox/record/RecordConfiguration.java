package uk.onelondon.sandbox.record;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletRegistration;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.sandbox.CareRelationships;
import uk.onelondon.sandbox.RecordStore;
import uk.onelondon.sandbox.SandboxSettings;

/** The shared record in the sandbox's own servlet container: {@code /fhir/{endpoint}} and {@code /faults}. */
@Configuration(proxyBeanMethods = false)
public class RecordConfiguration {

    @Bean(destroyMethod = "close")
    RecordDatabase recordDatabase(SandboxSettings settings) {
        return RecordDatabase.start(settings.data().toAbsolutePath().resolve("pg"));
    }

    @Bean
    RecordServers recordServers(RecordDatabase database, Clock clock) {
        return new RecordServers(database, clock);
    }

    @Bean
    RecordStore recordStore(RecordServers servers) {
        return servers.store();
    }

    @Bean
    CareRelationships careRelationships(RecordServers servers) {
        return servers.relationships();
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    WarmUp recordWarmUp() {
        return new WarmUp(RecordServers.endpoints().keySet());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> resetOnDemand(Faults faults) {
        return factory -> factory.addEngineValves(new ResetValve(faults));
    }

    @Bean
    ServletContextInitializer recordServlets(
            RecordServers servers, Faults faults, AccessTokenVerifier verifier, SandboxSettings settings) {
        return context -> {
            RecordServers.endpoints().forEach((endpoint, name) -> {
                ServletRegistration.Dynamic servlet = context.addServlet(
                        "fhir-" + endpoint, servers.server(endpoint, name, settings.publicUrl(), verifier));
                servlet.addMapping("/fhir/" + endpoint + "/*");
                servlet.setAsyncSupported(true);
            });
            context.addServlet(
                            "faults",
                            new FaultServlet(faults, RecordServers.endpoints().keySet()))
                    .addMapping("/faults", "/faults/*");
            FilterRegistration.Dynamic filter = context.addFilter("faults", new FaultFilter(faults));
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/fhir/*");
        };
    }
}
