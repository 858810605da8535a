package uk.onelondon.bench;

import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * An open page of the app, and what its script and the app say to each other (Vaadin Flow 25): one request makes the page
 * live, one draws the view, a push connection stays open, and each link that is followed is one request more. Recorded
 * from Chromium.
 */
final class Tab {

    private static final Pattern NUMBER = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\"\\s*:\\s*(\\d+)");
    /** In an attribute, or in markup inside a text. */
    private static final Pattern ENTRY = Pattern.compile("\"/(record/entry/[^\"?#\\\\]+)");

    private final Visitor visitor;
    private final String address;
    private final String key;
    private int sent;
    private String seen = "0";
    private String shown = "";

    private Tab(Visitor visitor, String number, String key) {
        this.visitor = visitor;
        this.address = "/?v-r=uidl&v-uiId=" + number;
        this.key = key;
    }

    static Tab open(Visitor visitor, String what, String path) {
        String route = path.substring(1);
        String first = visitor.get(
                        what + ": made live",
                        "/?v-r=init&location=" + route.replace("/", "%2F")
                                + "&query=&v-sh=720&v-sw=1280&v-wh=720&v-ww=1280&v-tzo=0&v-rtzo=0&v-dston=false"
                                + "&v-tzid=Europe%2FLondon&v-pv=VISIBLE")
                .body();
        String number = found(NUMBER, first);
        Tab tab = new Tab(visitor, number, found(KEY, first));
        visitor.push(
                "/VAADIN/push?v-r=push&v-uiId=" + number + "&v-pushId=" + found(PUSH, first)
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                        + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0",
                new Silent());
        tab.go(what + ": drawn live", route, "");
        return tab;
    }

    /** Follows a link to a route of the app, for example {@code record/timeline}. */
    void follow(String what, String route) {
        go(what, route, "client");
    }

    /** The route of the first entry the page at hand links to, if it links to any. */
    Optional<String> firstEntry() {
        return ENTRY.matcher(shown).results().map(match -> match.group(1)).findFirst();
    }

    /** Closes the tab, as a browser says when it leaves a page. */
    void close() {
        visitor.beacon(address, "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"UNLOAD\":true}");
    }

    private void go(String what, String route, String trigger) {
        shown = visitor.sent(what, address, """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":null,"trigger":"%s"}}],"syncId":%s,"clientId":%d}
                """.formatted(key, route, trigger, seen, sent++));
        if (!shown.contains("\"h1\"")) {
            throw new IllegalStateException(
                    what + " has no heading: " + shown.substring(0, Math.min(200, shown.length())));
        }
        seen = found(SYNC, shown);
    }

    private static String found(Pattern pattern, String in) {
        return pattern.matcher(in)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The app's answer has no " + pattern));
    }

    /** Hears everything and says nothing. */
    private static final class Silent implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            socket.request(1);
            return CompletableFuture.completedFuture(text);
        }
    }
}
