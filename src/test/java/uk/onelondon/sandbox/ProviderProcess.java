package uk.onelondon.sandbox;

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

/**
 * The identity provider in a process of its own, with the people of {@link ProviderUnderTest}. Spring Security keeps its
 * context strategy in a static field that Vaadin replaces, so provider and app cannot share one virtual machine.
 */
public record ProviderProcess(URI url, Path data, Process process) implements AutoCloseable {

    private static final int TRIES = 300;

    /** Starts it for an app at this address and waits until it answers. */
    public static ProviderProcess startFor(String app) {
        try {
            Path data = Files.createTempDirectory("provider");
            URI url = URI.create("http://localhost:" + freePort());
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx300m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            ProviderProcess.class.getName(),
                            "--server.port=" + url.getPort(),
                            "--sandbox.app-url=" + app,
                            "--sandbox.data=" + data)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("log").toFile())
                    .start();
            ProviderProcess provider = new ProviderProcess(url, data, process);
            Runtime.getRuntime().addShutdownHook(new Thread(provider::close));
            provider.await();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other process. */
    public static void main(String[] args) {
        SandboxApplication.start(ProviderUnderTest.People.class, args);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void await() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/idp/.well-known/openid-configuration"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < TRIES && process.isAlive(); i++) {
                Thread.sleep(Duration.ofMillis(200));
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not yet listening.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The provider did not start: " + Files.readString(data.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
