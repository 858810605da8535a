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

    JoinedRecord(List<JoinedEntry<?>> entries) {
        this.entries = List.copyOf(entries);
        this.bySource = HashMap.newHashMap(entries.size());
        this.entries.forEach(entry -> entry.ids().forEach(id -> bySource.put(id, entry)));
    }

    /** The joined entries in the order in which their first source went in. */
    public List<JoinedEntry<?>> entries() {
        return entries;
    }

    /** The joined entry that one of whose sources lives there. */
    public Optional<JoinedEntry<?>> of(EntryId source) {
        return Optional.ofNullable(bySource.get(source));
    }
}
