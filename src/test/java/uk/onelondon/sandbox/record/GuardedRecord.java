package uk.onelondon.sandbox.record;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.enforcement.TokenRules;
import uk.onelondon.enforcement.Tokens;
import uk.onelondon.sandbox.RecordStore;

/**
 * The record whose doors are tried, over HTTP, started once for all: the sandbox's with its real PostgreSQL, or with
 * {@code -Dtests.record=foreign} one source of HAPI JPA, so that both answer to the very same tests.
 */
final class GuardedRecord {

    static final InstantSource CLOCK = InstantSource.system();
    static final Tokens TOKENS = Tokens.withNewKey(CLOCK);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Optional<RecordDatabase> database;
    private final RecordStore store;
    private final UnaryOperator<String> bases;

    /** What came back. */
    record Answer(int status, String body, Optional<String> location) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        int total() {
            // A server need not say how many there are where it sends them all.
            return json().path("total").asInt(isForeign() ? json().path("entry").size() : -1);
        }

        /** The answer without what differs between two answers to the very same question. */
        String essence() {
            JsonNode json = json();
            if (json instanceof ObjectNode bundle
                    && "Bundle".equals(bundle.path("resourceType").asString(""))) {
                bundle.remove("id");
                bundle.remove("link");
                bundle.remove("meta");
            }
            return status + " " + json + " " + location;
        }
    }

    private static final class Holder {
        static final GuardedRecord RUNNING = start();
    }

    private GuardedRecord(Optional<RecordDatabase> database, RecordStore store, UnaryOperator<String> bases) {
        this.database = database;
        this.store = store;
        this.bases = bases;
    }

    /** Whether the record is one that we did not write. */
    static boolean isForeign() {
        return "foreign".equals(System.getProperty("tests.record"));
    }

    /** Leaves a test out at a foreign record, which need not be as the sandbox is here; the reason is printed. */
    static void onlyHere(String reason) {
        assumeFalse(isForeign(), reason);
    }

    static GuardedRecord shared() {
        return Holder.RUNNING;
    }

    RecordStore store() {
        return store;
    }

    DataSource data() {
        onlyHere("what is stored is looked at in the sandbox's own tables");
        return database.orElseThrow().pool();
    }

    String base(String endpoint) {
        if (endpoint.equals("hub")) {
            onlyHere("a foreign record is one source and no hub");
        }
        return bases.apply(endpoint);
    }

    Answer get(String token, String path) {
        return ask("GET", token, path, Optional.empty());
    }

    Answer post(String token, String path, String body) {
        return ask("POST", token, path, Optional.of(body));
    }

    /** Asks the north-east source; an absolute address is asked as it is. */
    Answer ask(String method, String token, String path, Optional<String> body) {
        return ask(method, token, path, body, Map.of());
    }

    /** The same with more headers. */
    Answer ask(String method, String token, String path, Optional<String> body, Map<String, String> headers) {
        String[] pairs = headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        HttpResponse<String> answer = raw(method, token, path, body, pairs);
        return new Answer(answer.statusCode(), answer.body(), answer.headers().firstValue("Location"));
    }

    /** The same with all that came back; headers are names and values in turn. */
    HttpResponse<String> raw(String method, String token, String path, Optional<String> body, String... headers) {
        String address = path.startsWith("http") ? path : base("north-east") + "/" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.replace("|", "%7C")
                .replace("$", "%24")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20")
                .replace("\\", "%5C")
                .replace("\"", "%22")));
        request.method(
                method, body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
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
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static GuardedRecord start() {
        if (isForeign()) {
            ForeignRecord foreign = ForeignRecord.shared();
            GuardedRecord running = new GuardedRecord(
                    Optional.empty(),
                    foreign.store(),
                    endpoint -> foreign.base().toString());
            TwoPeople.moveIn(running.store());
            return running;
        }
        try {
            Path folder = Files.createTempDirectory("record-doors");
            RecordDatabase database = RecordDatabase.start(folder.resolve("pg"));
            RecordServers servers = new RecordServers(database, CLOCK);
            TokenRules rules = TokenRules.forPeople("ES384", Tokens.ISSUER, Tokens.AUDIENCE)
                    .andRecordKeepers(Set.of(Tokens.KEEPER));
            AccessTokenVerifier verifier = AccessTokenVerifier.withKeys(rules, TOKENS.publicKeys(), CLOCK);
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(folder.resolve("tomcat").toString());
            tomcat.setPort(0);
            tomcat.getConnector();
            Context context = tomcat.addContext("", folder.toString());
            RecordServers.endpoints().forEach((endpoint, name) -> {
                Tomcat.addServlet(
                        context,
                        endpoint,
                        servers.server(endpoint, name, URI.create("http://localhost:8090"), verifier));
                context.addServletMappingDecoded("/fhir/" + endpoint + "/*", endpoint);
            });
            tomcat.start();
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            int port = tomcat.getConnector().getLocalPort();
            GuardedRecord running = new GuardedRecord(
                    Optional.of(database),
                    servers.store(),
                    endpoint -> "http://localhost:" + port + "/fhir/" + endpoint);
            TwoPeople.moveIn(running.store());
            return running;
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
