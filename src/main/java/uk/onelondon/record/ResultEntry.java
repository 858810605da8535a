package uk.onelondon.record;

import java.util.List;
import java.util.Optional;

/**
 * A measurement or finding, or the report that groups several (a panel).
 *
 * @param value what was found
 * @param ranges reference ranges exactly as received
 * @param judgement the laboratory's own word on it, for example "high"
 * @param members the entries that belong to this panel
 */
public record ResultEntry(
        Facts facts, ResultValue value, List<ReferenceRange> ranges, Optional<Concept> judgement, List<EntryId> members)
        implements RecordEntry {

    /** Copies the lists. */
    public ResultEntry {
        ranges = List.copyOf(ranges);
        members = List.copyOf(members);
    }

    /** True for a report rather than a single measurement. */
    public boolean panel() {
        return facts.happening() == Happening.REPORT_MADE;
    }
}
