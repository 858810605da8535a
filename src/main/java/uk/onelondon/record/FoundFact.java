package uk.onelondon.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * One fact that was looked for, told by one source or several.
 *
 * @param newest of its sources that fit, the newest: the fact stands where this one stands
 */
public record FoundFact(RecordEntry newest, JoinedEntry<?> fact) {

    /** The facts of which at least one source is among the entries, in their order, each once. */
    public static List<FoundFact> each(List<RecordEntry> newestFirst, RecordSnapshot snapshot) {
        Set<JoinedEntry<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<FoundFact> found = new ArrayList<>();
        for (RecordEntry entry : newestFirst) {
            JoinedEntry<?> fact = snapshot.joined(entry.id()).orElseGet(() -> JoinedEntry.alone(entry));
            if (seen.add(fact)) {
                found.add(new FoundFact(entry, fact));
            }
        }
        return found;
    }
}
