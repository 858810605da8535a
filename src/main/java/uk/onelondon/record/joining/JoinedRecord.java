package uk.onelondon.record.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.record.EntryId;

/** Entries of one or more kinds, joined: every one that went in stands exactly once as a source of one that came out. */
public final class JoinedRecord {

    private final List<JoinedEntry<?>> entries;
    private final Map<EntryId, JoinedEntry<?>> bySource;
    private final Map<EntryId, Map<EntryId, Doubt>> doubts;
    private final long comparisons;

    /** @param doubts by the lead of a joined entry, the sources of others that may tell the same */
    JoinedRecord(List<JoinedEntry<?>> entries, Map<EntryId, Map<EntryId, Doubt>> doubts, long comparisons) {
        this.entries = List.copyOf(entries);
        this.bySource = HashMap.newHashMap(entries.size());
        this.entries.forEach(entry -> entry.ids().forEach(id -> bySource.put(id, entry)));
        this.doubts = doubts;
        this.comparisons = comparisons;
    }

    /** Another entry that may tell the same, and why it was not joined. */
    public record Perhaps(JoinedEntry<?> entry, Doubt doubt) {}

    /** The joined entries in the order in which their first source went in. */
    public List<JoinedEntry<?>> entries() {
        return entries;
    }

    /** The joined entry that one of whose sources lives there. */
    public Optional<JoinedEntry<?>> of(EntryId source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** The others that may tell the same as an entry, at most a few. */
    public List<Perhaps> perhaps(JoinedEntry<?> entry) {
        return doubts.getOrDefault(entry.lead().id(), Map.of()).entrySet().stream()
                .flatMap(doubt -> of(doubt.getKey())
                        .filter(other -> other != entry)
                        .map(other -> new Perhaps(other, doubt.getValue()))
                        .stream())
                .distinct()
                .toList();
    }

    /** How often two entries were compared to get here. */
    public long comparisons() {
        return comparisons;
    }
}
