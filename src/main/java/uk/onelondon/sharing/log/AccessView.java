package uk.onelondon.sharing.log;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.log.LoggedAccess.Deed;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

/**
 * Accesses that belong together in the eyes of a reader: the same person of the same organisation, for the same reason
 * and with the same outcome, one soon after the other. Opening a record once makes dozens of accesses.
 *
 * @param accesses at least one, newest first
 */
public record AccessView(List<LoggedAccess> accesses) {

    /** @throws IllegalArgumentException without an access */
    public AccessView {
        accesses = List.copyOf(accesses);
        if (accesses.isEmpty()) {
            throw new IllegalArgumentException("A view is at least one access");
        }
    }

    /** The access it began with; its place and id name the view, as later ones may still be added. */
    public LoggedAccess earliest() {
        return accesses.getLast();
    }

    public Instant from() {
        return earliest().at();
    }

    public Instant to() {
        return accesses.getFirst().at();
    }

    public Actor actor() {
        return earliest().actor();
    }

    public Outcome outcome() {
        return earliest().outcome();
    }

    public List<Why> reasons() {
        return earliest().reasons();
    }

    /** True if the person went past a block, as a source tells it. */
    public boolean brokeGlass() {
        return reasons().stream().anyMatch(why -> why.purpose() == Purpose.BREAK_GLASS);
    }

    /** What was looked at, in the order in which kinds are told. */
    public Set<Information> kinds() {
        Set<Information> kinds = EnumSet.noneOf(Information.class);
        accesses.forEach(access -> kinds.addAll(access.kinds()));
        return kinds;
    }

    /** What was done, in the order of {@link Deed}. */
    public Set<Deed> deeds() {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        accesses.forEach(access -> deeds.add(access.deed()));
        return deeds;
    }

    /** The logs that tell of it. */
    public Set<SourceId> sources() {
        Set<SourceId> sources = new LinkedHashSet<>();
        accesses.forEach(access -> sources.add(access.source()));
        return sources;
    }
}
