package uk.onelondon.sharing.rules;

import java.util.HashSet;
import java.util.Set;
import uk.onelondon.sharing.rules.Directory.Membership;

/**
 * Everything an actor is at one instant (rule R3): through roles, organisations and their parents, teams and groups.
 *
 * <p>Who says in which role or for which organisation she asks is not also taken to ask for the others she works for, as
 * far as a permit goes; a deny for one of the others still holds for her (rule R4: in doubt against the actor).
 */
final class Standing {

    private final World world;
    private final boolean named;
    private final boolean teamsStated;
    private final Set<Name> certain;
    private final Set<Name> possible;

    Standing(Access access, World world) {
        this.world = world;
        Actor actor = access.actor();
        named = !actor.person().isEmpty();
        Set<Name> stated = new HashSet<>(actor.person());
        boolean saysWhere = false;
        boolean saysTeams = false;
        if (actor instanceof Actor.Staff staff) {
            stated.addAll(staff.roles());
            stated.addAll(staff.organisations());
            stated.addAll(staff.teams());
            saysTeams = !staff.teams().isEmpty();
            saysWhere = !staff.roles().isEmpty() || !staff.organisations().isEmpty();
        }
        teamsStated = saysTeams;
        boolean otherRoles = !saysWhere;
        possible = world.reachedFrom(
                stated, (name, membership) -> membership.during().holds(access.at()));
        Set<Name> open = new HashSet<>(stated);
        open.removeIf(world::isClosed);
        certain = world.reachedFrom(
                open,
                (name, membership) -> membership.certain()
                        && !world.isClosed(membership.of())
                        && membership.during().holds(access.at())
                        && (otherRoles || !leadsToRole(name, membership)));
    }

    private static boolean leadsToRole(Name name, Membership membership) {
        return World.isPerson(name) && !World.isTeam(membership.of());
    }

    /** Whether the actor is the one named, or belongs to it. */
    Fit fit(Name name) {
        if (certain.contains(name)) {
            return Fit.YES;
        }
        return possible.contains(name) || !isKnownNotToBe(name) ? Fit.PERHAPS : Fit.NO;
    }

    /** To be in one team says nothing about another, unless its members or all of one's teams are stated. */
    private boolean isKnownNotToBe(Name name) {
        if (World.isTeam(name)) {
            return teamsStated || (named && world.holds(name));
        }
        for (Name alias : world.sameAs(name)) {
            for (Name own : possible) {
                if (World.comparable(alias, own)) {
                    return true;
                }
            }
        }
        return false;
    }
}
