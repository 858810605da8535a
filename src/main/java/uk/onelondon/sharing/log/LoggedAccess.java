package uk.onelondon.sharing.log;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.SourceId;

/**
 * One access to a person's record, as the log of one place tells it. Free of FHIR.
 *
 * @param source whose log it stands in
 * @param id of the log's entry, as it stands in addresses
 * @param kinds to what, as far as it is told
 * @param items single entries that are named, in their order
 * @param reasons why; empty if no reason is given
 */
public record LoggedAccess(
        SourceId source,
        String id,
        Instant at,
        Actor actor,
        Deed deed,
        Outcome outcome,
        Set<Information> kinds,
        List<EntryId> items,
        List<Why> reasons) {

    /** Copies lists. */
    public LoggedAccess {
        kinds = Set.copyOf(kinds);
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    /** What was done. */
    public enum Deed {
        VIEWED,
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What came of it. What a log leaves open counts as shown: it is the cautious reading. */
    public enum Outcome {
        SHOWN,
        REFUSED,
        FAILED
    }
}
