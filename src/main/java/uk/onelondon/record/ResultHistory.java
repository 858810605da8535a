package uk.onelondon.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * The same test done more than once, so that its numbers can be compared: same code, same unit as written, one number,
 * a known day, and not entered in error. A result told by several sources counts once. Values in other units are never converted or mixed in.
 *
 * @param entries oldest first, at least one
 */
public record ResultHistory(List<ResultEntry> entries) {

    /** Copies the list. */
    public ResultHistory {
        entries = List.copyOf(entries);
    }

    /** All comparable results of the test that {@code like} is one of; empty if it has no number, code or day. */
    public static Optional<ResultHistory> of(ResultEntry like, RecordSnapshot snapshot) {
        if (!comparable(like)) {
            return Optional.empty();
        }
        List<ResultEntry> same = new ArrayList<>();
        for (JoinedEntry<?> entry : snapshot.joined(like.kind()).entries()) {
            if (entry.lead() instanceof ResultEntry other && comparable(other) && sameTest(like, other)) {
                same.add(other);
            }
        }
        same.sort(Comparator.comparing(entry -> entry.when().sortDay()));
        return same.isEmpty() ? Optional.empty() : Optional.of(new ResultHistory(same));
    }

    /** How the newest compares with the one before: below 0 lower, 0 the same, above 0 higher. Empty for one result. */
    public Optional<Integer> change() {
        if (entries.size() < 2) {
            return Optional.empty();
        }
        BigDecimal newest = number(entries.getLast());
        return Optional.of(newest.compareTo(number(entries.get(entries.size() - 2))));
    }

    private static BigDecimal number(ResultEntry entry) {
        return entry.value().asNumber().orElseThrow().number();
    }

    private static boolean comparable(ResultEntry entry) {
        return entry.status().counts()
                && !entry.panel()
                && entry.value()
                        .asNumber()
                        .filter(n -> n.comparator().isEmpty())
                        .isPresent()
                && entry.facts().what().given().flatMap(Concept::code).isPresent()
                && entry.when().earliest().isPresent();
    }

    private static boolean sameTest(ResultEntry one, ResultEntry other) {
        Concept first = one.facts().what().given().orElseThrow();
        Concept second = other.facts().what().given().orElseThrow();
        String unit = one.value().asNumber().orElseThrow().unit();
        return first.sameCodeAs(second)
                && unit.equals(other.value().asNumber().orElseThrow().unit());
    }
}
