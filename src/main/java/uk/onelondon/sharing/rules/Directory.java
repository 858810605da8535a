package uk.onelondon.sharing.rules;

import java.util.List;
import java.util.Set;

/**
 * Who is who and who belongs to whom: practitioners with their roles, organisations with their parents, teams and
 * groups (rule R3). A party the directory does not hold is unknown (rule R4): an organisation whose parents nobody
 * states might belong to any.
 *
 * @param parties in any order; a party may be told in several pieces, which are joined by a name they share
 */
public record Directory(List<Party> parties) {

    /** Knows nobody. */
    public static final Directory EMPTY = new Directory(List.of());

    /** Nothing is mutable after this. */
    public Directory {
        parties = List.copyOf(parties);
    }

    /**
     * Somebody or something that can be an actor.
     *
     * @param names all names that are one and the same
     * @param belongs what it is a part or a member of
     * @param open false for one that is marked closed without a date: nobody is then sure to be in it, so that it counts
     *     for a deny only
     */
    public record Party(Set<Name> names, List<Membership> belongs, boolean open) {

        /** Nothing is mutable after this. */
        public Party {
            names = Set.copyOf(names);
            belongs = List.copyOf(belongs);
        }

        /** One that is not closed. */
        public Party(Set<Name> names, List<Membership> belongs) {
            this(names, belongs, true);
        }
    }

    /**
     * A part of, a role at, a member of.
     *
     * @param of the organisation, role, team or group
     * @param during when it holds; outside of it there is no membership
     * @param certain false where it is in doubt, as in a role marked inactive without a date: it then counts for a deny
     *     only
     */
    public record Membership(Name of, Span during, boolean certain) {}
}
