package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.sandbox.RecordStore;
import uk.onelondon.sandbox.SandboxSettings;

/** The record on a free port with real enforcement and tokens signed by the test; one for all tests of a JVM. */
final class RunningRecord implements AutoCloseable {

    private static final class Shared {
        private static final RunningRecord RECORD = start(temporaryFolder());
    }

    private static final TestTokens TOKENS = new TestTokens();
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningRecord(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import(RecordConfiguration.class)
    static class Settings {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SandboxSettings settings(Environment environment) {
            return Binder.get(environment).bindOrCreate("sandbox", Bindable.of(SandboxSettings.class));
        }

        @Bean
        AccessTokenVerifier verifier() {
            return TOKENS.verifier();
        }
    }

    static RunningRecord shared() {
        return Shared.RECORD;
    }

    static RunningRecord start(Path data) {
        SpringApplication application = new SpringApplicationBuilder(Settings.class)
                .properties("spring.config.location=optional:classpath:/no-configuration/")
                .build();
        return new RunningRecord((ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--sandbox.data=" + data,
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off"));
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("record");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestTokens tokens() {
        return TOKENS;
    }

    RecordStore store() {
        return context.getBean(RecordStore.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String origin() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** What came back. */
    record Reply(int status, String body, Optional<String> etag, Optional<String> location) {

        Resource resource() {
            return (Resource) FHIR.newJsonParser().parseResource(body);
        }

        Bundle bundle() {
            return (Bundle) resource();
        }
    }

    Reply get(String token, String address) {
        return send(token, "GET", address, "");
    }

    Reply send(String token, String method, String address, Resource body, String... headers) {
        return send(token, method, address, FHIR.newJsonParser().encodeResourceToString(body), headers);
    }

    /** @param address absolute, or below {@code /fhir/} */
    Reply send(String token, String method, String address, String body, String... headers) {
        URI uri = URI.create(address.startsWith("http") ? address : origin() + "/fhir/" + address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (java.util.Arrays.stream(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/fhir+json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
