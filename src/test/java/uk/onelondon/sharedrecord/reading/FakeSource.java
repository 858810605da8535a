package uk.onelondon.sharedrecord.reading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;

/**
 * A FHIR source and a token endpoint on a port of its own, which behaves as a test wants: well unless told otherwise.
 * Its FHIR base is {@code /fhir/one}.
 */
final class FakeSource implements AutoCloseable {

    /** Something that answers in place of the usual; false leaves it to the usual. */
    interface Behaviour {
        boolean answer(Asked asked) throws IOException;
    }

    /** One request. */
    record Asked(HttpExchange exchange, String path, List<String> query) {

        String parameter(String name) {
            return query.stream()
                    .filter(p -> p.startsWith(name + "="))
                    .map(p -> p.substring(name.length() + 1))
                    .findFirst()
                    .orElse("");
        }

        /** By address or by form. */
        boolean isSearch(String type) {
            return path.equals("/fhir/one/" + type);
        }

        boolean isForm() {
            return exchange.getRequestMethod().equals("POST");
        }

        void json(int status, String body) throws IOException {
            send(status, "application/fhir+json;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
        }

        void send(int status, String type, byte[] body) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        /** Ends the connection without an answer. */
        void reset() {
            exchange.close();
        }
    }

    final FakeRecord record = new FakeRecord();
    final FakeTokens tokens = new FakeTokens();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Behaviour> behaviours = new CopyOnWriteArrayList<>();
    private final String id;
    private final HttpServer server;

    FakeSource(String id) {
        this.id = id;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers like this from now on; the last one told is asked first. */
    void when(Behaviour behaviour) {
        behaviours.addFirst(behaviour);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String base() {
        return origin() + "/fhir/one";
    }

    URI tokenEndpoint() {
        return URI.create(origin() + "/token");
    }

    RecordSource asSource() {
        return new RecordSource(new SourceId(id), "Source " + id, "London", URI.create(base()), false);
    }

    long searches(String type) {
        return asked.stream().filter(a -> a.isSearch(type)).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().getPath();
        boolean search = address.endsWith("/_search");
        String raw = search
                ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                : exchange.getRequestURI().getRawQuery();
        List<String> query = new ArrayList<>();
        if (raw != null) {
            for (String part : raw.split("&")) {
                query.add(URLDecoder.decode(part, StandardCharsets.UTF_8));
            }
        }
        String path = search ? address.substring(0, address.length() - "/_search".length()) : address;
        Asked request = new Asked(exchange, path, query);
        asked.add(request);
        try {
            for (Behaviour behaviour : behaviours) {
                if (behaviour.answer(request)) {
                    return;
                }
            }
            if (request.path().equals("/token")) {
                tokens.answer(request);
            } else if (tokens.lets(request)) {
                record.answer(request, base());
            } else {
                request.json(401, "{}");
            }
        } catch (IOException e) {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
