package uk.onelondon.record.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.onelondon.record.joining.JoinedEntry;

/** What is to come and what has been. */
final class Days {

    private Days() {}

    /** What counts and ends today or later, soonest first. */
    static List<JoinedEntry<?>> notBefore(List<JoinedEntry<?>> entries, LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.shown().status().counts() && !isBefore(entry, today))
                .sorted(Comparator.comparing(
                        (JoinedEntry<?> entry) -> entry.lead().when().sortDay()))
                .<JoinedEntry<?>>map(entry -> entry)
                .toList();
    }

    /** All others, newest first as they came. */
    static List<JoinedEntry<?>> before(List<JoinedEntry<?>> entries, LocalDate today) {
        return entries.stream()
                .filter(entry -> !entry.shown().status().counts() || isBefore(entry, today))
                .<JoinedEntry<?>>map(entry -> entry)
                .toList();
    }

    private static boolean isBefore(JoinedEntry<?> entry, LocalDate today) {
        return entry.lead().when().latest().map(last -> last.isBefore(today)).orElse(true);
    }
}
