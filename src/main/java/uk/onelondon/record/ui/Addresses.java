package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Addresses of pages with their state in them. */
final class Addresses {

    private Addresses() {}

    /** A path with the named parameters of a query, and one more if it is not empty. */
    static String with(String path, QueryParameters query, Set<String> kept, Map<String, String> more) {
        List<String> pairs = new ArrayList<>();
        query.getParameters().forEach((name, values) -> {
            if (kept.contains(name) && !more.containsKey(name)) {
                values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> pairs.add(encoded(name) + "=" + encoded(value)));
            }
        });
        more.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
