package uk.onelondon.sandbox.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** {@code GET /faults}, {@code GET /faults/{endpoint}} and {@code PUT /faults/{endpoint}}, for this machine only. */
final class FaultServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MILLIS = 120_000;
    private static final int USUAL_MILLIS = 3_000;
    private static final int USUAL_ENTRIES = 100;

    private final transient Faults faults;
    private final transient Set<String> endpoints;
    private final transient ObjectMapper json = new ObjectMapper();

    FaultServlet(Faults faults, Set<String> endpoints) {
        this.faults = faults;
        this.endpoints = endpoints;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String endpoint = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (!Faults.isLoopback(request.getRemoteAddr())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!endpoint.isEmpty() && !endpoints.contains(endpoint)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getMethod().equals("GET")) {
            show(endpoint, response);
        } else if (request.getMethod().equals("PUT") && !endpoint.isEmpty()) {
            Optional<Fault> fault = read(request);
            fault.ifPresent(wanted -> faults.set(endpoint, wanted));
            response.setStatus(fault.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
            show(endpoint, response);
        } else {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void show(String endpoint, HttpServletResponse response) throws IOException {
        ObjectNode answer = json.createObjectNode();
        if (endpoint.isEmpty()) {
            faults.all().forEach((name, fault) -> describe(fault, answer.putObject(name)));
        } else {
            describe(faults.at(endpoint), answer);
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json.writeValueAsString(answer));
    }

    private static void describe(Fault fault, ObjectNode node) {
        node.put("kind", fault.kind().word());
        node.put("millis", fault.millis());
        node.put("entries", fault.entries());
    }

    private Optional<Fault> read(HttpServletRequest request) throws IOException {
        try {
            JsonNode body = json.readTree(request.getInputStream());
            return Fault.Kind.of(body.path("kind").asText())
                    .map(kind -> new Fault(
                            kind,
                            Math.clamp(body.path("millis").asInt(USUAL_MILLIS), 0, MOST_MILLIS),
                            Math.max(0, body.path("entries").asInt(USUAL_ENTRIES))));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
