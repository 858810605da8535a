package uk.onelondon.sharing.rules;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Why, in words that any language of the app can say: {@code texts.get(reason.key(), reason.namedArguments())}.
 *
 * @param key key of the message, {@code sharing.reason.<rule>.<what>}
 * @param arguments its named arguments: texts, numbers and {@link java.time.LocalDate}s. They never hold a clinical fact
 *     beyond the kind that the citizen's own rule names
 */
public record Reason(String key, SortedMap<String, Object> arguments) {

    /** Nothing is mutable after this. */
    public Reason {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    static Reason of(String key) {
        return new Reason(key, Collections.emptySortedMap());
    }

    static Reason of(String key, Map<String, Object> arguments) {
        return new Reason(key, new TreeMap<>(arguments));
    }

    /** Names and values in turn. */
    public Object[] namedArguments() {
        return arguments.entrySet().stream()
                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()))
                .toArray();
    }
}
