package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.enforcement.Tokens;
import uk.onelondon.sandbox.RecordStore;

/** HAPI JPA with the enforcement jar in a process of its own, as {@code src/interop} builds it; once for all tests. */
final class ForeignRecord {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Path BUILT = Path.of("target", "interop");
    private static final Path ENFORCEMENT = Path.of("target", "one-london-0.1.0-enforcement.jar");
    private static final Duration START = Duration.ofSeconds(240);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    private static final class Holder {
        static final ForeignRecord RUNNING = start();
    }

    private ForeignRecord(int port) {
        this.port = port;
    }

    static ForeignRecord shared() {
        return Holder.RUNNING;
    }

    URI base() {
        return URI.create("http://localhost:" + port + "/fhir");
    }

    /** Puts resources under their own ids, as the system that loads the record. */
    void load(Collection<? extends Resource> resources) {
        Map<String, Resource> first = new LinkedHashMap<>();
        List<Resource> later = new ArrayList<>();
        for (Resource resource : resources) {
            String address = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            if (first.putIfAbsent(address, resource) != null) {
                later.add(resource);
            }
        }
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        first.forEach((address, resource) -> bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(address));
        HttpResponse<String> answer = ask(
                "POST",
                GuardedRecord.TOKENS.ofKeeper(),
                "",
                Optional.of(FHIR.newJsonParser().encodeResourceToString(bundle)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Not loaded: " + answer.statusCode() + " " + answer.body());
        }
        if (!later.isEmpty()) {
            load(later);
        }
    }

    /** The same as a store, for people who move in by themselves; they live at one source here. */
    RecordStore store() {
        return new RecordStore() {
            @Override
            public boolean isLoaded() {
                return false;
            }

            @Override
            public void clear() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void markLoaded() {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Resource> current(String endpoint, String type) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void seed(String endpoint, Collection<? extends Resource> resources) {
                if (!endpoint.equals("hub")) {
                    load(resources.stream()
                            .filter(resource -> !resource.fhirType().equals("AuditEvent"))
                            .toList());
                }
            }

            @Override
            public void amend(String endpoint, Resource resource) {
                load(List.of(resource));
            }

            @Override
            public void log(String endpoint, List<AuditEvent> events) {
                throw new UnsupportedOperationException();
            }
        };
    }

    HttpResponse<String> get(String token, String path) {
        return ask("GET", token, path, Optional.empty());
    }

    HttpResponse<String> ask(String method, String token, String path, Optional<String> body, String... headers) {
        String address = path.startsWith("http") ? path : base() + (path.isEmpty() ? "" : "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        address.replace("|", "%7C").replace("$", "%24").replace(" ", "%20")))
                .timeout(Duration.ofSeconds(120))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        body.ifPresent(text -> request.header(
                "Content-Type", text.startsWith("{") ? "application/fhir+json" : "application/x-www-form-urlencoded"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ForeignRecord start() {
        if (!Files.exists(BUILT.resolve("classpath")) || !Files.exists(ENFORCEMENT)) {
            throw new IllegalStateException("Build src/interop first: ./verify --all does");
        }
        try {
            int port = freePort();
            Path keys = Files.createTempFile("foreign", ".jwks");
            Files.writeString(keys, GuardedRecord.TOKENS.publicKeys().toString());
            Path log = BUILT.resolve("foreign.log");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1200m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            String.join(
                                    File.pathSeparator,
                                    BUILT.resolve("classes").toString(),
                                    ENFORCEMENT.toString(),
                                    Files.readString(BUILT.resolve("classpath")).strip()),
                            "uk.onelondon.interop.ForeignRecord",
                            "--server.port=" + port,
                            "--spring.datasource.url=jdbc:h2:mem:foreign",
                            "--logging.level.root=warn",
                            "--foreign.keys=" + keys,
                            "--foreign.issuer=" + Tokens.ISSUER,
                            "--foreign.audience=" + Tokens.AUDIENCE,
                            "--foreign.keeper=" + Tokens.KEEPER)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            ForeignRecord record = new ForeignRecord(port);
            record.await(process, log);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Process process, Path log) {
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end)) {
            try {
                if (process.waitFor(1, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The foreign record ended; see " + log);
                }
                if (get("", "metadata").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not there yet.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The foreign record did not come up; see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
