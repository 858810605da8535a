package uk.onelondon.sandbox.record;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of a batch or transaction as a request of its own, from the sender of the whole. */
final class NestedRequest extends HttpServletRequestWrapper {

    private static final String FHIR_JSON = "application/fhir+json";

    private final String method;
    private final String path;
    private final String query;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param url relative to the endpoint, with or without a query */
    NestedRequest(HttpServletRequest outer, String method, String url, byte[] body) {
        super(outer);
        int mark = url.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? url : url.substring(0, mark);
        this.query = mark < 0 ? "" : url.substring(mark + 1);
        this.body = body.clone();
        headers.put("accept", FHIR_JSON);
        headers.put("content-type", FHIR_JSON);
        headers.put("prefer", "return=representation");
        String authorization = outer.getHeader("Authorization");
        if (authorization != null) {
            headers.put("authorization", authorization);
        }
    }

    void header(String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + getServletPath() + "/" + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        String outer = super.getRequestURL().toString();
        String origin = outer.substring(0, outer.indexOf('/', outer.indexOf("://") + 3));
        return new StringBuffer(origin + getRequestURI());
    }

    @Override
    public String getPathInfo() {
        return "/" + path;
    }

    @Override
    public @Nullable String getQueryString() {
        return query.isEmpty() ? null : query;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.merge(
                        decoded(pair.substring(0, equals)),
                        new String[] {decoded(pair.substring(equals + 1))},
                        (a, b) -> java.util.stream.Stream.of(a, b)
                                .flatMap(java.util.Arrays::stream)
                                .toArray(String[]::new));
            }
        }
        return parameters;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name.toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public String getContentType() {
        return FHIR_JSON;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("A nested request is read at once");
            }
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
