package uk.onelondon.record.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;

/**
 * One fact, as told by one source or several. Nothing of what any of them says is changed or dropped.
 *
 * @param lead the source shown first: the most cautious one, then the newest
 * @param others the other sources that tell the same, perhaps none
 * @param differences what they do not say alike
 * @param reason why we think that they tell the same
 */
public record JoinedEntry<T extends RecordEntry>(
        T lead, List<T> others, List<Difference> differences, JoinReason reason) {

    /** Copies the lists. */
    public JoinedEntry {
        others = List.copyOf(others);
        differences = List.copyOf(differences);
    }

    /** An entry that nobody else tells. */
    public static <T extends RecordEntry> JoinedEntry<T> alone(T entry) {
        return new JoinedEntry<>(entry, List.of(), List.of(), JoinReason.ALONE);
    }

    /** All sources, the lead first. */
    public List<T> all() {
        List<T> all = new ArrayList<>(others.size() + 1);
        all.add(lead);
        all.addAll(others);
        return all;
    }

    /** Where each source lives, the lead first. */
    public List<EntryId> ids() {
        return all().stream().map(RecordEntry::id).toList();
    }

    public EntryKind kind() {
        return lead.kind();
    }

    /** The same, if its sources are of this type. */
    @SuppressWarnings("unchecked")
    public <S extends RecordEntry> Optional<JoinedEntry<S>> as(Class<S> type) {
        return all().stream().allMatch(type::isInstance) ? Optional.of((JoinedEntry<S>) this) : Optional.empty();
    }

    /** What to show at its head: the lead, as serious and as active as any source that counts says it is. */
    public T shown() {
        return Caution.mostCautious(this);
    }

    /** True if the sources say things that cannot both be right. */
    public boolean disagrees() {
        return differences.stream().anyMatch(Difference::conflict);
    }
}
