package uk.onelondon.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.joining.JoinedRecord;
import uk.onelondon.record.joining.Joining;

/** All that is known of one person's record at one moment. Immutable; a later one has a higher version. */
public final class RecordSnapshot {

    private static final Comparator<Dated> NEWEST_FIRST = Comparator.comparingLong(Dated::day)
            .reversed()
            .thenComparing(dated -> dated.entry().id().source().value())
            .thenComparing(dated -> dated.entry().id().type())
            .thenComparing(dated -> dated.entry().id().id());

    private final long version;
    private final List<RecordEntry> newestFirst;
    private final Map<EntryId, RecordEntry> byId;
    private final Map<EntryKind, List<RecordEntry>> byKind = new EnumMap<>(EntryKind.class);
    private final Map<EntryKind, JoinedRecord> joined = new ConcurrentHashMap<>();
    private final List<NotShown> notShown;
    private final List<SourceCoverage> coverage;
    private final LookedUp lookedUp;

    /** Sorts and indexes the entries; each id must stand only once among them. */
    public RecordSnapshot(
            long version,
            Collection<? extends RecordEntry> entries,
            Collection<NotShown> notShown,
            Collection<SourceCoverage> coverage,
            LookedUp lookedUp) {
        this.version = version;
        this.newestFirst = entries.stream()
                .map(Dated::of)
                .sorted(NEWEST_FIRST)
                .map(Dated::entry)
                .toList();
        this.byId = HashMap.newHashMap(newestFirst.size());
        for (RecordEntry entry : newestFirst) {
            byId.put(entry.id(), entry);
            byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry);
        }
        byKind.replaceAll((kind, ofKind) -> List.copyOf(ofKind));
        this.notShown = List.copyOf(notShown);
        this.coverage = List.copyOf(coverage);
        this.lookedUp = lookedUp;
    }

    public long version() {
        return version;
    }

    /** All entries, newest first, those without a date last. */
    public List<RecordEntry> newestFirst() {
        return newestFirst;
    }

    /** Entries of one kind, newest first. */
    public List<RecordEntry> of(EntryKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The entry that lives there. */
    public Optional<RecordEntry> entry(EntryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Things received that could not be shown. */
    public List<NotShown> notShown() {
        return notShown;
    }

    /** One for each source, in the order in which they are shown. */
    public List<SourceCoverage> coverage() {
        return coverage;
    }

    /** True if nothing more is coming by itself. */
    public boolean settled() {
        return coverage.stream().noneMatch(SourceCoverage::coming);
    }

    /** How many entries there are. */
    public int size() {
        return newestFirst.size();
    }

    /** One kind with its sources joined; worked out when it is first asked for, as most pages need one kind only. */
    public JoinedRecord joined(EntryKind kind) {
        return joined.computeIfAbsent(kind, wanted -> Joining.join(of(wanted)));
    }

    /** One section with its sources joined, newest first by each entry's newest source. */
    public <T extends RecordEntry> RecordSection<JoinedEntry<T>> joined(EntryKind kind, Class<T> type) {
        List<JoinedEntry<T>> entries = new ArrayList<>();
        joined(kind).entries().forEach(entry -> entry.as(type).ifPresent(entries::add));
        return RecordSection.of(entries, coverage);
    }

    /** The joined entry that has a source living there. */
    public Optional<JoinedEntry<?>> joined(EntryId id) {
        return entry(id).flatMap(entry -> joined(entry.kind()).of(id));
    }

    /** Results as each source tells them, for a glance; every other section is joined. */
    public RecordSection<ResultEntry> results() {
        return RecordSection.of(
                of(EntryKind.RESULT).stream()
                        .filter(ResultEntry.class::isInstance)
                        .map(ResultEntry.class::cast)
                        .toList(),
                coverage);
    }

    /** The words for somebody or something named: those beside the pointer, else those of the entry it points to. */
    public Optional<String> nameOf(Named named) {
        return named.said()
                .or(() -> named.target()
                        .flatMap(this::entry)
                        .flatMap(entry -> entry.facts().what().given().map(Concept::said)))
                .or(() -> named.target().flatMap(lookedUp::name));
    }

    /** True if it points to something that this record does not hold, and says nothing else about it. */
    public boolean isBroken(Named named) {
        return named.said().isEmpty()
                && named.target().isPresent()
                && named.target().flatMap(this::entry).isEmpty()
                && named.target().filter(lookedUp::mayBeThere).isEmpty();
    }

    /** An entry beside the day it is sorted by, which is worked out once and not at each comparison. */
    private record Dated(long day, RecordEntry entry) {

        static Dated of(RecordEntry entry) {
            return new Dated(entry.when().sortDay().toEpochDay(), entry);
        }
    }
}
