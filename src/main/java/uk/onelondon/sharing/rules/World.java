package uk.onelondon.sharing.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import uk.onelondon.sharing.rules.Directory.Membership;
import uk.onelondon.sharing.rules.Directory.Party;

/** A directory made ready to be asked (rule R3): names that are one party, and memberships in both directions. */
final class World {

    private static final Set<String> PERSONS = Set.of("Practitioner", "RelatedPerson", "Patient", "Person");
    private static final Set<String> TEAMS = Set.of("CareTeam", "Group");

    private final Map<Name, Set<Name>> same = new HashMap<>();
    private final Map<Name, List<Membership>> above = new HashMap<>();
    private final Map<Name, List<Below>> below = new HashMap<>();
    private final Set<Name> closed = new HashSet<>();

    private record Below(Name member, boolean certain) {}

    World(Directory directory) {
        for (Party party : directory.parties()) {
            Set<Name> together = new HashSet<>(party.names());
            party.names().forEach(name -> together.addAll(same.getOrDefault(name, Set.of())));
            together.forEach(name -> same.put(name, together));
        }
        for (Party party : directory.parties()) {
            if (!party.open()) {
                party.names().forEach(name -> closed.addAll(sameAs(name)));
            }
            for (Name name : party.names()) {
                above.computeIfAbsent(name, key -> new ArrayList<>()).addAll(party.belongs());
                for (Membership membership : party.belongs()) {
                    boolean certain = membership.certain() && !isPerson(name);
                    below.computeIfAbsent(membership.of(), key -> new ArrayList<>())
                            .add(new Below(name, certain));
                }
            }
        }
    }

    boolean holds(Name name) {
        return same.containsKey(name);
    }

    /** All names of the party with this name. */
    Set<Name> sameAs(Name name) {
        return same.getOrDefault(name, Set.of(name));
    }

    boolean isClosed(Name name) {
        return closed.contains(name);
    }

    /** All that can be reached upwards by memberships that the filter lets pass; a circle ends where it began. */
    Set<Name> reachedFrom(Collection<Name> start, BiPredicate<Name, Membership> passes) {
        Set<Name> reached = new HashSet<>();
        Deque<Name> waiting = new ArrayDeque<>(start);
        while (!waiting.isEmpty()) {
            Name name = waiting.pop();
            if (reached.add(name)) {
                waiting.addAll(sameAs(name));
                for (Membership membership : above.getOrDefault(name, List.of())) {
                    if (passes.test(name, membership)) {
                        waiting.add(membership.of());
                    }
                }
            }
        }
        return Set.copyOf(reached);
    }

    /**
     * The party and everybody below it, at whatever time: who may have written in its name.
     *
     * @param certain only those who surely wrote in its name: its parts and the roles held there, but no person, who may
     *     have written elsewhere
     */
    Set<Name> within(Name name, boolean certain) {
        Set<Name> reached = new HashSet<>();
        Deque<Name> waiting = new ArrayDeque<>(Set.of(name));
        while (!waiting.isEmpty()) {
            Name next = waiting.pop();
            if (reached.add(next)) {
                waiting.addAll(sameAs(next));
                for (Below member : below.getOrDefault(next, List.of())) {
                    if (!certain || member.certain()) {
                        waiting.add(member.member());
                    }
                }
            }
        }
        return Set.copyOf(reached);
    }

    /** Whether two names are of one sort, so that being different they cannot be one party. */
    static boolean comparable(Name one, Name other) {
        return switch (one) {
            case Name.Reference reference ->
                other instanceof Name.Reference second
                        && reference.type().equals(second.type())
                        && reference.base().equals(second.base());
            case Name.Identifier identifier ->
                other instanceof Name.Identifier second && identifier.system().equals(second.system());
        };
    }

    static boolean isPerson(Name name) {
        return name instanceof Name.Reference reference && PERSONS.contains(reference.type());
    }

    static boolean isTeam(Name name) {
        return name instanceof Name.Reference reference && TEAMS.contains(reference.type());
    }
}
