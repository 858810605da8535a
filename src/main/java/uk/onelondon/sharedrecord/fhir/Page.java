package uk.onelondon.sharedrecord.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What has been read of one page of a search so far. It is filled while the page arrives, so that what came before a
 * break is not lost.
 */
public final class Page {

    private final List<Entry> entries = new ArrayList<>();
    private OptionalInt total = OptionalInt.empty();
    private Optional<String> next = Optional.empty();

    /** The entries so far, without those of mode {@code outcome}. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many the server counts in all, if it says. */
    public OptionalInt total() {
        return total;
    }

    /** The link to the next page as the server wrote it; not to be trusted. */
    public Optional<String> next() {
        return next;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void total(int count) {
        total = OptionalInt.of(count);
    }

    void next(String link) {
        next = Optional.of(link);
    }

    /** The same page is read once more; what cannot be told from its first reading goes. */
    void restart() {
        entries.removeIf(entry ->
                entry instanceof Entry.Unreadable unreadable && unreadable.id().isEmpty());
    }

    void clear() {
        entries.clear();
        total = OptionalInt.empty();
        next = Optional.empty();
    }
}
