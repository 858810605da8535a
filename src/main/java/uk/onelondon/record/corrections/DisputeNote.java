package uk.onelondon.record.corrections;

import java.time.Instant;
import java.util.Set;
import uk.onelondon.record.EntryId;

/**
 * What a person says beside an entry she does not agree with. It changes nothing of the entry and travels with it.
 *
 * @param entries where the entry is told; one fact can have several sources
 */
public record DisputeNote(String id, String version, Set<EntryId> entries, String text, Instant writtenAt) {

    /** Copies the places. */
    public DisputeNote {
        entries = Set.copyOf(entries);
    }
}
