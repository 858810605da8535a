package uk.onelondon.record;

import java.util.List;

/**
 * One section of the record as a page shows it. "Nothing recorded" is only ever said when every source has answered in
 * full.
 *
 * @param <T> the entries of the section
 */
public sealed interface RecordSection<T> {

    /** All that the sources hold. */
    record Available<T>(List<T> entries) implements RecordSection<T> {}

    /** Every source answered in full, and none holds anything of this kind. */
    record NothingRecorded<T>() implements RecordSection<T> {}

    /**
     * Some sources are missing, short or still coming.
     *
     * @param entries what is here so far, perhaps nothing
     * @param lacking the sources that are not complete, at least one
     */
    record PartlyAvailable<T>(List<T> entries, List<SourceCoverage> lacking) implements RecordSection<T> {}

    /** No source could be read. */
    record Unavailable<T>(List<SourceCoverage> lacking) implements RecordSection<T> {}

    /** The section for these entries under this coverage. */
    static <T> RecordSection<T> of(List<T> entries, List<SourceCoverage> coverage) {
        List<SourceCoverage> lacking =
                coverage.stream().filter(source -> !source.complete()).toList();
        if (lacking.isEmpty()) {
            return entries.isEmpty() ? new NothingRecorded<>() : new Available<>(entries);
        }
        boolean nothingRead = entries.isEmpty() && coverage.stream().allMatch(SourceCoverage::down);
        return nothingRead ? new Unavailable<>(lacking) : new PartlyAvailable<>(entries, lacking);
    }
}
