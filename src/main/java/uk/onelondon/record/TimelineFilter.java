package uk.onelondon.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.sharedrecord.SourceId;

/**
 * What a reader wants to see of the timeline.
 *
 * @param kinds none means all but {@link EntryKind#BACKGROUND}
 * @param sources none means all
 * @param from first day, if any; an entry counts if any part of its date is not before
 * @param to last day, if any
 * @param words what she typed, to be searched for
 */
public record TimelineFilter(
        Set<EntryKind> kinds, Set<SourceId> sources, Optional<LocalDate> from, Optional<LocalDate> to, String words) {

    private static final int LONGEST = 200;

    /** Copies sets and cuts what is typed at 200 characters. */
    public TimelineFilter {
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words.strip();
    }

    /** Everything that happened. */
    public static TimelineFilter everything() {
        return new TimelineFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), "");
    }

    /** True if nothing is left out. */
    public boolean isEverything() {
        return equals(everything());
    }

    /** The entries of the kinds, sources and period, newest first, whatever was typed. */
    public List<RecordEntry> in(RecordSnapshot snapshot) {
        return snapshot.newestFirst().stream().filter(this::fits).toList();
    }

    /** True if the entry is of the kinds, sources and period. */
    public boolean fits(RecordEntry entry) {
        boolean kindFits = kinds.isEmpty() ? entry.kind() != EntryKind.BACKGROUND : kinds.contains(entry.kind());
        return kindFits && (sources.isEmpty() || sources.contains(entry.id().source())) && inPeriod(entry.when());
    }

    private boolean inPeriod(When when) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        Optional<LocalDate> first = when.earliest();
        Optional<LocalDate> last = when.latest();
        boolean notBefore =
                from.isEmpty() || last.filter(day -> !day.isBefore(from.get())).isPresent();
        boolean notAfter =
                to.isEmpty() || first.filter(day -> !day.isAfter(to.get())).isPresent();
        return notBefore && notAfter;
    }
}
