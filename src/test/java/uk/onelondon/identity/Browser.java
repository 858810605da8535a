package uk.onelondon.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: cookies, no following of redirects, and what browsers say of themselves. */
public final class Browser {

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String origin;

    public Browser(String origin) {
        this(origin, HttpClient.newHttpClient());
    }

    /** One of many that share a client. */
    public Browser(String origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    public HttpResponse<String> open(String path) {
        return send(request(path).header("Accept", "text/html").GET().build());
    }

    /** A request made by script or the framework, not for a page. */
    public HttpResponse<String> fetch(String path) {
        return send(request(path).header("Accept", "application/json").GET().build());
    }

    public HttpResponse<String> post(String path, String fetchSite) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", fetchSite)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Sends a form, as a button of a page does. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Sends JSON, as a page's own script does. */
    public HttpResponse<String> send(String path, String json) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public void giveCookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(origin + path));
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies());
        }
        return builder;
    }

    /** All cookies as one header. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
