package uk.onelondon.record.takeaway;

import java.util.ArrayList;
import java.util.List;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * What stands in a pack, and what does not.
 *
 * @param parts the chosen sections in their order, empty ones too
 * @param notChosen sections left out by choice
 * @param outsidePeriod how many entries of the chosen sections the period leaves out
 * @param lacking sources that have not given all
 */
public record PackContents(
        List<Part> parts, List<EntryKind> notChosen, int outsidePeriod, List<SourceCoverage> lacking) {

    /** One section, newest first. */
    public record Part(EntryKind kind, List<JoinedEntry<?>> entries) {

        /** Copies the list. */
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /** Copies the lists. */
    public PackContents {
        parts = List.copyOf(parts);
        notChosen = List.copyOf(notChosen);
        lacking = List.copyOf(lacking);
    }

    public static PackContents of(RecordSnapshot snapshot, PackChoice choice) {
        List<Part> parts = new ArrayList<>();
        List<EntryKind> notChosen = new ArrayList<>();
        int outside = 0;
        for (EntryKind kind : PackChoice.sections()) {
            if (choice.has(kind)) {
                List<JoinedEntry<?>> all = snapshot.joined(kind).entries();
                List<JoinedEntry<?>> within =
                        all.stream().filter(choice::hasInPeriod).toList();
                outside += all.size() - within.size();
                parts.add(new Part(kind, within));
            } else {
                notChosen.add(kind);
            }
        }
        List<SourceCoverage> lacking = snapshot.coverage().stream()
                .filter(source -> !source.complete())
                .toList();
        return new PackContents(parts, notChosen, outside, lacking);
    }

    /** True if anything of the record is not in it, for whatever reason. */
    public boolean partial() {
        return !notChosen.isEmpty() || outsidePeriod > 0 || !lacking.isEmpty();
    }

    /** How many entries are in it. */
    public int size() {
        return parts.stream().mapToInt(part -> part.entries().size()).sum();
    }
}
