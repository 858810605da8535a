package uk.onelondon.record.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * The same thing done once or more: same code, or same words where there is no code.
 *
 * @param newestFirst at least one
 */
record Repeats<T extends RecordEntry>(List<JoinedEntry<T>> newestFirst) {

    private static final int OFTEN = 4;

    Repeats {
        newestFirst = List.copyOf(newestFirst);
    }

    /** One for each thing, in the order of its newest time. */
    static <T extends RecordEntry> List<Repeats<T>> each(List<JoinedEntry<T>> newestFirst) {
        Map<String, List<JoinedEntry<T>>> same = new LinkedHashMap<>();
        newestFirst.forEach(entry ->
                same.computeIfAbsent(what(entry), what -> new ArrayList<>()).add(entry));
        return same.values().stream().map(Repeats::new).toList();
    }

    /** What was done often stands once, in the place of its newest time; what was done seldom stands each time. */
    static <T extends RecordEntry> List<Repeats<T>> often(List<JoinedEntry<T>> newestFirst) {
        Map<EntryId, Repeats<T>> byNewest = new HashMap<>();
        each(newestFirst)
                .forEach(same -> (same.times() < OFTEN ? none(same.newestFirst()) : List.of(same))
                        .forEach(one -> byNewest.put(one.newest().lead().id(), one)));
        return newestFirst.stream()
                .flatMap(entry -> Optional.ofNullable(byNewest.get(entry.lead().id())).stream())
                .toList();
    }

    /** Each on its own. */
    static <T extends RecordEntry> List<Repeats<T>> none(List<JoinedEntry<T>> entries) {
        return entries.stream().map(entry -> new Repeats<>(List.of(entry))).toList();
    }

    /** The entries that tell of the same thing as the one that lives there; none if it is not among them. */
    static <T extends RecordEntry> List<JoinedEntry<T>> like(EntryId id, List<JoinedEntry<T>> entries) {
        return each(entries).stream()
                .map(Repeats::newestFirst)
                .filter(same -> same.stream().anyMatch(entry -> entry.ids().contains(id)))
                .findFirst()
                .orElseGet(List::of);
    }

    JoinedEntry<T> newest() {
        return newestFirst.getFirst();
    }

    JoinedEntry<T> first() {
        return newestFirst.getLast();
    }

    int times() {
        return newestFirst.size();
    }

    private static String what(JoinedEntry<?> entry) {
        return entry.lead()
                .facts()
                .what()
                .given()
                .map(concept -> concept.code()
                        .map(code -> code.system() + "|" + code.code())
                        .orElseGet(concept::said))
                .orElseGet(() -> entry.lead().id().path());
    }
}
