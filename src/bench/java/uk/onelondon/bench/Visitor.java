package uk.onelondon.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import uk.onelondon.identity.Browser;
import uk.onelondon.identity.SignInAddresses;
import uk.onelondon.journeys.Stack;

/** One citizen's browser without its screen: follows redirects between app and provider, and takes pages over. */
final class Visitor {

    private final Stack stack;
    private final Browser atApp;
    private final Browser atProvider;
    private final Took took;
    private Document page = new Document("");

    /** Hears how long the app took for something, in milliseconds. */
    @FunctionalInterface
    interface Took {
        void hear(String what, double millis);
    }

    Visitor(Stack stack, HttpClient http, Took took) {
        this.stack = stack;
        this.atApp = new Browser(stack.app().toString(), http);
        this.atProvider = new Browser(stack.sandbox().toString(), http);
        this.took = took;
    }

    void signIn(String citizen) {
        HttpResponse<String> choose = follow(atApp.open("/sign-in/start?return=%2Fno%2Fsuch%2Fpage"));
        HttpResponse<String> agree = press(choose, "form[action$=/idp/sign-in]", Map.of("citizen", citizen));
        HttpResponse<String> back = press(agree, "form[action$=/idp/agree]", Map.of());
        if (back.statusCode() / 100 != 3
                || !back.headers().firstValue("Location").orElse("").endsWith("/no/such/page")) {
            throw new IllegalStateException("sign-in ended with " + back.statusCode());
        }
    }

    /** Opens a page, and takes it over as the browser's script does. */
    void page(String what, String path) {
        HttpResponse<String> answer = timed(what, path);
        page = Jsoup.parse(answer.body());
        if (page.select("main h1").isEmpty()) {
            throw new IllegalStateException(what + " has no heading");
        }
        String location = path.substring(1).replace("/", "%2F");
        timed(what + " taken over", path + "?v-r=init&location=" + location + "&query=");
    }

    /** Opens the first entry that the page at hand links to. */
    void firstEntry(String what) {
        Optional<String> link = page.select("main a[href*=/record/entry/]").stream()
                .map(anchor -> anchor.attr("href"))
                .findFirst();
        link.ifPresent(path -> page(what, path));
    }

    private HttpResponse<String> timed(String what, String path) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = atApp.open(path);
        took.hear(what, (System.nanoTime() - begun) / 1e6);
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
            answer = toApp ? atApp.open(path) : atProvider.open(path);
        }
        return answer;
    }
}
