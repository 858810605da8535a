package uk.onelondon.record;

import java.time.LocalDate;
import java.util.Arrays;
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
 * @param words what she typed; every word must occur
 * @param alsoCodes codes whose words in her own language match what she typed
 */
public record TimelineFilter(
        Set<EntryKind> kinds,
        Set<SourceId> sources,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String words,
        Set<String> alsoCodes) {

    private static final int LONGEST = 200;

    /** Copies sets and cuts what is typed at 200 characters. */
    public TimelineFilter {
        kinds = Set.copyOf(kinds);
        sources = Set.copyOf(sources);
        alsoCodes = Set.copyOf(alsoCodes);
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words.strip();
    }

    /** Everything that happened. */
    public static TimelineFilter everything() {
        return new TimelineFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), "", Set.of());
    }

    /** True if nothing is left out. */
    public boolean isEverything() {
        return equals(everything());
    }

    /** The same, finding also entries that carry one of these codes. */
    public TimelineFilter withCodes(Set<String> codes) {
        return new TimelineFilter(kinds, sources, from, to, words, codes);
    }

    /** The entries that fit, newest first. 14,000 entries take a few milliseconds. */
    public List<RecordEntry> in(RecordSnapshot snapshot) {
        List<String> wanted = words.isEmpty()
                ? List.of()
                : Arrays.stream(SearchableEntry.fold(words).split("\\s+")).toList();
        return snapshot.newestFirst().stream()
                .filter(held -> fits(held.entry()))
                .filter(held -> wanted.isEmpty() || held.hasAll(wanted) || carriesCode(held.entry()))
                .map(SearchableEntry::entry)
                .toList();
    }

    private boolean fits(RecordEntry entry) {
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

    private boolean carriesCode(RecordEntry entry) {
        return !alsoCodes.isEmpty()
                && entry.facts().what().given().stream()
                        .flatMap(concept -> concept.codes().stream())
                        .anyMatch(code -> alsoCodes.contains(code.system() + "|" + code.code()));
    }
}
