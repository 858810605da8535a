package uk.onelondon.sandbox.record;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the condition of a conditional write, {@code Type?name=value&name=value}. */
final class Conditions {

    private Conditions() {}

    static Map<String, String[]> in(String condition) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String query = condition.substring(condition.indexOf('?') + 1);
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || pair.startsWith("_") && !pair.startsWith("_id=")) {
                throw Refusals.notDeclared();
            }
            values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                    .add(decoded(pair.substring(equals + 1)));
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, list) -> parameters.put(name, list.toArray(String[]::new)));
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
