package uk.onelondon.record.ui;

import java.util.Comparator;
import java.util.List;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * All measurements of one kind.
 *
 * @param newestFirst at least one
 */
record Measured(List<JoinedEntry<ResultEntry>> newestFirst) {

    /** LOINC codes in the order in which a reader looks for them; other kinds follow, newest first. */
    private static final List<String> ORDER =
            List.of("85354-9", "8867-4", "59408-5", "2708-6", "8310-5", "9279-1", "29463-7", "8302-2", "39156-5");

    Measured {
        newestFirst = List.copyOf(newestFirst);
    }

    /** One for each kind of measurement. Kinds go by their code, or by their words where there is none. */
    static List<Measured> each(List<JoinedEntry<ResultEntry>> newestFirst) {
        return Repeats.each(newestFirst).stream()
                .map(Repeats::newestFirst)
                .map(Measured::new)
                .sorted(Comparator.comparingInt(Measured::place))
                .toList();
    }

    /** The newest that counts, or the newest if none does. */
    JoinedEntry<ResultEntry> newest() {
        return newestFirst.stream()
                .filter(entry -> entry.shown().status().counts())
                .findFirst()
                .orElseGet(newestFirst::getFirst);
    }

    int size() {
        return newestFirst.size();
    }

    boolean holds(EntryId id) {
        return newestFirst.stream().anyMatch(entry -> entry.ids().contains(id));
    }

    /** Each measurement once, as its first source tells it. */
    List<ResultEntry> single() {
        return newestFirst.stream().map(JoinedEntry::lead).toList();
    }

    private int place() {
        int place = ORDER.indexOf(code());
        return place < 0 ? ORDER.size() : place;
    }

    private String code() {
        return newestFirst
                .getFirst()
                .lead()
                .facts()
                .what()
                .given()
                .flatMap(concept -> concept.code())
                .map(code -> code.code())
                .orElse("");
    }
}
