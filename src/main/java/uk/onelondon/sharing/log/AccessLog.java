package uk.onelondon.sharing.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharedrecord.SourceId;

/**
 * What is known at one moment of who looked at one person's record.
 *
 * @param views newest first
 * @param coverage one for each source, then the hub
 * @param begun when it was asked for
 */
public record AccessLog(List<AccessView> views, List<SourceCoverage> coverage, Instant begun) {

    /** Copies lists. */
    public AccessLog {
        views = List.copyOf(views);
        coverage = List.copyOf(coverage);
    }

    /** True if nothing more is coming by itself. */
    public boolean settled() {
        return coverage.stream().noneMatch(SourceCoverage::coming);
    }

    /** The views with how complete they are; the same four cases as a section of the record. */
    public RecordSection<AccessView> section() {
        return RecordSection.of(views, coverage);
    }

    /** The view that has an access with this id in the log of this source. */
    public Optional<AccessView> view(SourceId source, String id) {
        return views.stream()
                .filter(view -> view.accesses().stream()
                        .anyMatch(access ->
                                access.source().equals(source) && access.id().equals(id)))
                .findFirst();
    }
}
