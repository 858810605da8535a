package uk.onelondon.record.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.onelondon.record.RecordEntry;

/** Joins what several sources say about the same fact. */
public final class Joining {

    private Joining() {}

    /** Joins entries; those of different kinds are never joined. */
    public static JoinedRecord join(Collection<? extends RecordEntry> entries) {
        List<JoinedEntry<?>> joined = new ArrayList<>(entries.size());
        entries.forEach(entry -> joined.add(JoinedEntry.alone(entry)));
        return new JoinedRecord(joined);
    }
}
