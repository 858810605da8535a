package uk.onelondon.record.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** Joined entries of some kinds that fit, newest first. */
final class Gathering {

    private Gathering() {}

    static List<JoinedEntry<?>> of(RecordSnapshot snapshot, Predicate<RecordEntry> fits, EntryKind... kinds) {
        List<JoinedEntry<?>> found = new ArrayList<>();
        Arrays.stream(kinds)
                .flatMap(kind -> snapshot.joined(kind).entries().stream())
                .filter(entry -> entry.all().stream().anyMatch(fits))
                .forEach(found::add);
        found.sort(Comparator.comparing(
                        (JoinedEntry<?> entry) -> entry.lead().when().sortDay())
                .reversed());
        return List.copyOf(found);
    }

    static List<JoinedEntry<?>> current(List<JoinedEntry<?>> entries) {
        return entries.stream()
                .filter(entry -> entry.shown().status().current())
                .toList();
    }
}
