package uk.onelondon.sandbox.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person at a browser without JavaScript: follows redirects at the sandbox, reads pages, presses buttons. */
final class WebPerson {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI home;

    /** The last answer that was not a redirect within the sandbox. */
    HttpResponse<String> last;

    private URI at;

    WebPerson(URI home) {
        this.home = home;
    }

    WebPerson open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET().build());
    }

    WebPerson press(String label) {
        return press(label, Map.of());
    }

    /** Presses the button with this text, with fields changed or added as somebody tampering would. */
    WebPerson press(String label, Map<String, String> tampered) {
        Element button = page().select("button").stream()
                .filter(b -> b.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No button \"" + label + "\" in: " + page().body().text()));
        Element form = button.closest("form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        fields.putAll(tampered);
        return follow(HttpRequest.newBuilder(at.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build());
    }

    Document page() {
        return Jsoup.parse(last.body());
    }

    String heading() {
        return page().select("h1").text();
    }

    /** The parameters with which the browser was sent to the app; empty if it was not. */
    Map<String, String> atTheApp() {
        URI location = URI.create(last.headers().firstValue("Location").orElse(""));
        if (location.getRawQuery() == null) {
            return Map.of();
        }
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private WebPerson follow(HttpRequest first) {
        HttpRequest request = first;
        for (int hops = 0; hops < 10; hops++) {
            at = request.uri();
            last = send(request);
            URI location = at.resolve(last.headers().firstValue("Location").orElse(""));
            if (last.statusCode() / 100 != 3 || !location.getAuthority().equals(home.getAuthority())) {
                return this;
            }
            request = HttpRequest.newBuilder(location).GET().build();
        }
        throw new AssertionError("Too many redirects, last to " + at);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
