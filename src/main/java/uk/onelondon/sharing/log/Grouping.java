package uk.onelondon.sharing.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onelondon.record.Named;

/** Groups accesses into views. */
public final class Grouping {

    /** Two accesses of the same person with a longer pause between them are two views. */
    static final Duration PAUSE = Duration.ofMinutes(30);

    private static final Comparator<LoggedAccess> OLDEST_FIRST = Comparator.comparing(LoggedAccess::at)
            .thenComparing(access -> access.source().value())
            .thenComparing(LoggedAccess::id);

    private Grouping() {}

    /** The views, newest first; each access stands in exactly one. The order of what goes in does not matter. */
    public static List<AccessView> views(Collection<LoggedAccess> accesses) {
        Map<Alike, List<LoggedAccess>> open = new HashMap<>();
        List<List<LoggedAccess>> all = new ArrayList<>();
        for (LoggedAccess access : accesses.stream().sorted(OLDEST_FIRST).toList()) {
            Alike alike = Alike.of(access);
            List<LoggedAccess> group = open.get(alike);
            if (group == null || group.getFirst().at().plus(PAUSE).isBefore(access.at())) {
                group = new ArrayList<>();
                open.put(alike, group);
                all.add(group);
            }
            group.addFirst(access);
        }
        return all.stream()
                .map(AccessView::new)
                .sorted(Comparator.comparing(AccessView::to)
                        .reversed()
                        .thenComparing(view -> view.earliest().id()))
                .toList();
    }

    /** What two accesses share that belong together. A name that nobody gives is nobody's: such accesses stand alone. */
    private record Alike(
            Actor.Kind kind, String who, Named organisation, Set<Why> reasons, LoggedAccess.Outcome outcome) {

        static Alike of(LoggedAccess access) {
            Actor actor = access.actor();
            String who = actor.key().isEmpty() ? access.source() + "/" + access.id() : actor.key();
            return new Alike(
                    actor.kind(), who, actor.organisation(), new HashSet<>(access.reasons()), access.outcome());
        }
    }
}
