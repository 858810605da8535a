package uk.onelondon.journeys;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.onelondon.sandbox.Endpoints;

/** The built production jar and the sandbox, each in a process of its own, on free ports, once per test run. */
public final class Stack {

    /** An identity provider in place of the sandbox's own, trusted by the sandbox's record too. */
    interface OtherProvider {

        /** Further arguments for the sandbox. */
        List<String> sandboxArguments();

        /** The app's properties of its sign-in, client id and key left out. */
        List<String> appArguments();

        /** Starts it, once the app's key is there. */
        void start(URI app, Path clientKey) throws IOException;
    }

    private static Stack running;

    private final Path data;
    private final Optional<OtherProvider> other;

    private final int appPort = freePort();
    private final int sandboxPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private long appProcess;
    private long sandboxProcess;

    private Stack(Path data, Optional<OtherProvider> other) {
        this.data = data;
        this.other = other;
    }

    /** A stack of its own whose people sign in somewhere else. */
    static Stack signingInAt(OtherProvider provider) {
        Stack stack = new Stack(Path.of("target", "interop", "journeys"), Optional.of(provider));
        stack.start(List.of());
        return stack;
    }

    public static synchronized Stack running() {
        return running(List.of());
    }

    /** With further arguments for the app, if it is not running yet. */
    public static synchronized Stack running(List<String> more) {
        if (running == null) {
            Stack stack = new Stack(Path.of("target", "journeys"), Optional.empty());
            stack.start(more);
            running = stack;
        }
        return running;
    }

    public URI app() {
        return URI.create("http://localhost:" + appPort);
    }

    public URI sandbox() {
        return URI.create("http://localhost:" + sandboxPort);
    }

    /** The sandbox's folder, with its keys. */
    public Path data() {
        return data;
    }

    Path appLog() {
        return data.resolve("app.log");
    }

    /** Sets a fault of one endpoint, for example {@code fault("north-east", "error", 0)}; {@code none} ends it. */
    void fault(String endpoint, String kind, int millis) {
        HttpRequest request = HttpRequest.newBuilder(sandbox().resolve("/faults/" + endpoint))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"kind\":\"%s\",\"millis\":%d}".formatted(kind, millis)))
                .build();
        if (status(request) >= 300) {
            throw new IllegalStateException("The sandbox did not take the fault");
        }
    }

    /** Number of the app's process. */
    public long appProcess() {
        return appProcess;
    }

    /** Number of the sandbox's process. */
    public long sandboxProcess() {
        return sandboxProcess;
    }

    private void start(List<String> more) {
        try {
            Files.createDirectories(data);
            List<String> sandboxArguments = new ArrayList<>(List.of(
                    "-Xmx1500m",
                    "-cp",
                    "target/classes" + java.io.File.pathSeparator
                            + Files.readString(Path.of("target/sandbox.classpath"))
                                    .strip(),
                    "uk.onelondon.sandbox.SandboxApplication",
                    "--server.port=" + sandboxPort,
                    "--sandbox.data=" + data.toAbsolutePath(),
                    "--sandbox.public-url=" + sandbox(),
                    "--sandbox.app-url=" + app()));
            other.map(OtherProvider::sandboxArguments).ifPresent(sandboxArguments::addAll);
            sandboxProcess = launch("sandbox", sandboxArguments);
            await(sandbox().resolve("/idp/.well-known/openid-configuration"), 240);
            if (other.isPresent()) {
                other.get().start(app(), data.resolve("keys/app-client.jwk"));
            }
            List<String> arguments = new ArrayList<>(List.of("-Xmx1g", "-jar", jar().toString()));
            arguments.addAll(appProperties());
            arguments.addAll(more);
            appProcess = launch("app", arguments);
            await(app().resolve("/"), 120);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("one-london-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Build the jar first: ./verify does"));
        }
    }

    private List<String> appProperties() {
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=" + appPort,
                "--onelondon.public-url=" + app(),
                "--onelondon.identity.client-id=one-london",
                "--onelondon.identity.client-key="
                        + data.resolve("keys/app-client.jwk").toAbsolutePath(),
                "--onelondon.record.token-endpoint=" + sandbox() + "/record-auth/token",
                "--onelondon.record.audience=" + sandbox() + "/fhir",
                "--onelondon.record.hub=" + sandbox() + "/fhir/hub"));
        properties.addAll(other.map(OtherProvider::appArguments)
                .orElseGet(() -> List.of(
                        "--onelondon.identity.issuer=" + sandbox() + "/idp", "--onelondon.identity.pkce=true")));
        for (int i = 0; i < Endpoints.SOURCES.size(); i++) {
            Endpoints.Endpoint source = Endpoints.SOURCES.get(i);
            String prefix = "--onelondon.record.sources[" + i + "].";
            properties.add(prefix + "id=" + source.id());
            properties.add(prefix + "name=" + source.name());
            properties.add(prefix + "region=" + source.region());
            properties.add(prefix + "url=" + sandbox() + "/fhir/" + source.id());
            properties.add(prefix + "outside-london=" + source.outsideLondon());
        }
        return properties;
    }

    private long launch(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(name + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.pid();
    }

    private void await(URI address, int seconds) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        for (int i = 0; i < seconds * 4; i++) {
            if (status(request) == 200) {
                return;
            }
            pause();
        }
        throw new IllegalStateException(address + " did not come up; see the logs in " + data);
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
