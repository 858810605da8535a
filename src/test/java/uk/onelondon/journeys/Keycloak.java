package uk.onelondon.journeys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Keycloak with the realm of {@code src/interop/keycloak}, in a process of its own. */
final class Keycloak implements Stack.OtherProvider {

    private static final Path HOME = Path.of("target", "interop", "keycloak");
    private static final Path REALM = Path.of("src", "interop", "keycloak", "realm.json");
    private static final Duration START = Duration.ofSeconds(480);

    private final int port = Stack.freePort();
    private final String password = UUID.randomUUID().toString();

    URI realm() {
        return URI.create("http://localhost:" + port + "/realms/london");
    }

    /** Of everybody in the realm. */
    String password() {
        return password;
    }

    @Override
    public List<String> sandboxArguments() {
        return List.of("--sandbox.trusted-issuer=" + realm(), "--sandbox.trusted-keys=" + endpoint("certs"));
    }

    @Override
    public List<String> appArguments() {
        return List.of(
                "--onelondon.identity.issuer=" + realm(),
                "--onelondon.identity.scopes=openid,profile",
                "--onelondon.identity.pkce=true",
                "--onelondon.identity.end-session=" + endpoint("logout"));
    }

    @Override
    public void start(URI app, Path clientKey) throws IOException {
        if (!Files.exists(HOME.resolve("bin/kc.sh"))) {
            throw new IllegalStateException("Unpack Keycloak first: ./verify --all does");
        }
        Path realms = Files.createDirectories(HOME.resolve("data/import"));
        Files.copy(REALM, realms.resolve("london-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        Path log = HOME.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xmx512m",
                        "ONE_LONDON_URL",
                        app.toString(),
                        "ONE_LONDON_JWKS",
                        publicKeys(clientKey).replace("\"", "\\\""),
                        "ONE_LONDON_PASSWORD",
                        password));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }));
        await(process, log);
    }

    private URI endpoint(String name) {
        return URI.create(realm() + "/protocol/openid-connect/" + name);
    }

    private static String publicKeys(Path clientKey) throws IOException {
        try {
            return new JWKSet(JWK.parse(Files.readString(clientKey)).toPublicJWK()).toString();
        } catch (ParseException e) {
            throw new IllegalStateException("The app's key is none", e);
        }
    }

    private void await(Process process, Path log) {
        HttpRequest metadata = HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
                .build();
        Instant end = Instant.now().plus(START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end)) {
                if (process.waitFor(1, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Keycloak ended; see " + log);
                }
                if (answers(client, metadata)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("Keycloak did not come up; see " + log);
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
