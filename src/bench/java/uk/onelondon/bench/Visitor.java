package uk.onelondon.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import uk.onelondon.identity.Browser;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.journeys.Stack;

/** One citizen's browser without its screen: it signs in, opens a tab, and follows links in it as the browser does. */
final class Visitor {

    private static final String NOWHERE = "/no/such/page";

    private final Stack stack;
    private final HttpClient http;
    private final Browser atApp;
    private final Browser atProvider;
    private final Took took;

    /** Hears how long the app took for something, in milliseconds. */
    @FunctionalInterface
    interface Took {
        void hear(String what, double millis);
    }

    Visitor(Stack stack, HttpClient http, Took took) {
        this.stack = stack;
        this.http = http;
        this.atApp = new Browser(stack.app().toString(), http);
        this.atProvider = new Browser(stack.sandbox().toString(), http);
        this.took = took;
    }

    /** Both steps of the app are timed; the provider's pages are not the app's, and a person takes her time there. */
    void signIn(String citizen) {
        HttpResponse<String> away = timed("sign-in begun", "/sign-in/start?return=" + NOWHERE.replace("/", "%2F"));
        HttpResponse<String> choose = follow(away);
        HttpResponse<String> agree = press(choose, "form[action$=/idp/sign-in]", Map.of("citizen", citizen));
        HttpResponse<String> back = press(agree, "form[action$=/idp/agree]", Map.of());
        if (back.statusCode() / 100 != 3
                || !back.headers().firstValue("Location").orElse("").endsWith(NOWHERE)) {
            throw new IllegalStateException("sign-in ended with " + back.statusCode());
        }
    }

    void signOut() {
        if (atApp.post(SignInAddresses.SIGN_OUT, "same-origin").statusCode() / 100 != 3) {
            throw new IllegalStateException("signing out did not end");
        }
    }

    /** Opens a page in a new tab, and takes it over as the browser's script does. */
    Tab open(String what, String path) {
        HttpResponse<String> page = good(what, timed(what, path));
        if (Jsoup.parse(page.body()).select("main h1").isEmpty()) {
            throw new IllegalStateException(what + " has no heading");
        }
        return Tab.open(this, what, path);
    }

    /** A file or a page by its address, to its last byte. */
    HttpResponse<String> get(String what, String path) {
        return good(what, timed(what, path));
    }

    HttpResponse<String> timed(String what, String path) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = atApp.open(path);
        took.hear(what, (System.nanoTime() - begun) / 1e6);
        return answer;
    }

    /** What the page's script sends while the person waits. */
    String sent(String what, String path, String json) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = good(what, atApp.send(path, json));
        took.hear(what, (System.nanoTime() - begun) / 1e6);
        return answer.body();
    }

    /** What the page's script sends behind her back. */
    void beacon(String path, String json) {
        atApp.send(path, json);
    }

    /** The connection over which the app tells of what arrives later. */
    void push(String path, java.net.http.WebSocket.Listener heard) {
        http.newWebSocketBuilder()
                .header("Cookie", atApp.cookies())
                .buildAsync(URI.create(stack.app().toString().replaceFirst("^http", "ws") + path), heard)
                .join();
    }

    private static HttpResponse<String> good(String what, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(what + " answered " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> press(HttpResponse<String> from, String form, Map<String, String> more) {
        Element element = Jsoup.parse(from.body()).select(form).first();
        if (element == null) {
            throw new IllegalStateException("no " + form + " at " + from.statusCode());
        }
        Map<String, String> fields = new HashMap<>(more);
        element.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return follow(atProvider.submit(element.attr("action"), fields));
    }

    /** Until there is a page, or the app has answered the return from the provider. */
    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int hops = 0; hops < 10 && answer.statusCode() / 100 == 3; hops++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElse(""));
            boolean toApp = next.getPort() == stack.app().getPort();
            if (toApp && !next.getPath().equals(SignInAddresses.CALLBACK)) {
                return answer;
            }
            String path = next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
            answer = toApp ? timed("sign-in finished", path) : atProvider.open(path);
        }
        return answer;
    }
}
