package uk.onelondon.sharedrecord.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.fhir.Entry;

/**
 * The entries of one type of one patient at one source: which have arrived, each counted once, and how many the source
 * says there are. Filled by one thread at a time; its numbers may be read by any.
 */
final class Slice {

    private final SourceId source;
    private final Kind kind;
    private final Set<String> hers;
    private final Set<String> readable = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private volatile int nameless;
    private volatile int received;
    private volatile int counted = -1;
    private volatile boolean cutOff;

    /** The ids are those of her Patient resources at the source; an entry about any other is refused. */
    Slice(SourceId source, Kind kind, Set<String> hers) {
        this.source = source;
        this.kind = kind;
        this.hers = hers;
    }

    /** What is new of a page. */
    record Batch(List<Entry.Readable> entries, List<UnreadableEntry> unreadable) {}

    /**
     * Takes the entries of a page.
     *
     * @param again true if these entries can have come before: then one without an id cannot be told from others
     * @param here collects the ids of this walk, to compare with the count of the same walk
     */
    Batch take(List<Entry> entries, boolean again, Set<String> here) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Readable found -> take(found, here, batch);
                case Entry.Unreadable bad -> take(bad, again, here, batch);
            }
        }
        received = readable.size();
        return batch;
    }

    private void take(Entry.Readable found, Set<String> here, Batch batch) {
        boolean asked = found.type().equals(kind.type());
        boolean ours = found.subject().map(hers::contains).orElse(true);
        if (!asked || !ours) {
            Reason reason = ours ? Reason.NOT_UNDERSTOOD : Reason.NOT_HERS;
            take(new Entry.Unreadable(Optional.of(found.type()), Optional.of(found.id()), reason), true, here, batch);
            return;
        }
        here.add(found.id());
        if (readable.add(found.id())) {
            unreadable.remove(found.id());
            batch.entries().add(found);
        }
    }

    private void take(Entry.Unreadable bad, boolean again, Set<String> here, Batch batch) {
        if (bad.id().isEmpty()) {
            if (again) {
                return;
            }
            nameless++;
        } else {
            String id = bad.id().get();
            here.add(id);
            if (readable.contains(id) || !unreadable.add(id)) {
                return;
            }
        }
        batch.unreadable().add(new UnreadableEntry(source, bad.type(), bad.id(), bad.reason()));
    }

    /** The server has counted; the highest count stands, so that nothing is called complete against its own word. */
    void counted(int count) {
        counted = Math.max(counted, count);
    }

    /** The reading of this slice ended early. */
    void cutOff() {
        cutOff = true;
    }

    /** Entries handed on. */
    int received() {
        return received;
    }

    /** Entries that came, readable or not. */
    int arrived() {
        return readable.size() + unreadable.size() + nameless;
    }

    /** What the source says, as far as it has said anything; never below what came. */
    int expected() {
        return Math.max(counted, received);
    }

    /** True if the server has counted. */
    boolean isCounted() {
        return counted >= 0;
    }

    /** True if fewer came than counted. */
    boolean isShort() {
        return arrived() < counted;
    }

    /** True if more came than counted. */
    boolean isOver() {
        return isCounted() && arrived() > counted;
    }

    /** How many, at least, are not handed on. */
    int missing() {
        return Math.max(Math.max(0, counted - received), unreadable.size() + nameless);
    }

    /** True if nobody can say whether all of it is here. */
    boolean isUncertain() {
        return !isCounted() || isOver() || cutOff && !isShort() && arrived() != counted;
    }
}
