package uk.onelondon.volume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/**
 * One invented person.
 *
 * @param key her name in files
 * @param bySource her record in each source
 * @param told what each resource tells, by source and id
 */
public record Londoner(String key, Map<String, List<Resource>> bySource, Map<String, Told> told) {

    /** What a resource tells: equal facts are the same. */
    public record Told(String fact, String way) {}

    /** Two resources that tell one fact, and how the second tells it. */
    public record Pair(String one, String other, String way) {}

    /** The name of a resource in the truth. */
    public static String name(String source, String type, String id) {
        return source + "/" + type + "/" + id;
    }

    /** All pairs that tell one fact, the first telling first. */
    public List<Pair> truth() {
        Map<String, String> first = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        told.forEach((name, what) -> {
            String earlier = first.putIfAbsent(what.fact(), name);
            if (earlier != null) {
                pairs.add(new Pair(earlier, name, what.way()));
            }
        });
        return pairs;
    }

    public int size() {
        return bySource.values().stream().mapToInt(List::size).sum();
    }
}
