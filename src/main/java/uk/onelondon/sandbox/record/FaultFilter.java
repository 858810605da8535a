package uk.onelondon.sandbox.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Makes an endpoint misbehave as was asked for; {@link ResetValve} does what a filter cannot. */
final class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FHIR_JSON = "application/fhir+json;charset=UTF-8";
    private static final int LIE = 7;

    private final transient Faults faults;
    private final transient ObjectMapper json = new ObjectMapper();

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Fault fault = faults.at(Faults.endpoint(request.getRequestURI()));
        switch (fault.kind()) {
            case NONE, RESET -> chain.doFilter(request, response);
            case SLOW -> {
                pause(fault.millis());
                chain.doFilter(request, response);
            }
            case ERROR ->
                answer(
                        response,
                        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                        "{\"resourceType\":"
                                + "\"OperationOutcome\",\"issue\":[{\"severity\":\"fatal\",\"code\":\"exception\"}]}");
            case GARBAGE -> answer(response, HttpServletResponse.SC_OK, "<html>\u0000}{ this is not FHIR");
            case TRUNCATED, MALFORMED_NARRATIVE, LYING_COUNT -> spoil(fault, request, response, chain);
        }
    }

    private void spoil(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CaughtResponse caught = new CaughtResponse(response);
        chain.doFilter(uncompressed(request), caught);
        for (String name : caught.getHeaderNames()) {
            response.setHeader(name, caught.getHeader(name));
        }
        answer(response, caught.getStatus(), spoilt(fault, caught.text()));
    }

    private String spoilt(Fault fault, String text) {
        try {
            if (json.readTree(text) instanceof ObjectNode bundle
                    && bundle.path("type").asText().equals("searchset")) {
                spoil(fault, bundle);
                return json.writeValueAsString(bundle);
            }
            return text;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private static void spoil(Fault fault, ObjectNode bundle) {
        if (fault.kind() == Fault.Kind.LYING_COUNT) {
            bundle.put("total", bundle.path("total").asInt() + LIE);
        } else if (fault.kind() == Fault.Kind.TRUNCATED) {
            if (bundle.get("link") instanceof ArrayNode links) {
                for (int i = links.size() - 1; i >= 0; i--) {
                    if (links.get(i).path("relation").asText().equals("next")) {
                        links.remove(i);
                    }
                }
            }
            if (bundle.get("entry") instanceof ArrayNode entries) {
                while (entries.size() > fault.entries()) {
                    entries.remove(entries.size() - 1);
                }
            }
        } else if (bundle.path("entry").path(0).path("resource") instanceof ObjectNode first) {
            first.putObject("text").put("status", "generated").put("div", "<div><p>never closed & <b>wrong</div>");
        }
    }

    private static void answer(HttpServletResponse response, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(FHIR_JSON);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServletRequest uncompressed(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getHeader(String name) {
                return name.equalsIgnoreCase("Accept-Encoding") ? null : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return name.equalsIgnoreCase("Accept-Encoding")
                        ? Collections.emptyEnumeration()
                        : super.getHeaders(name);
            }
        };
    }
}
