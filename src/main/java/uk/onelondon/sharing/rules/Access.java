package uk.onelondon.sharing.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One access: who asks, for what, to do what, and when. Never the wall clock: the instant is given, and all of a
 * request is judged at one instant.
 *
 * @param purposes all that were declared; each must be allowed by itself. None declared is an unknown fact (rule R4)
 * @param breakGlass the declaration, if one was made
 */
public record Access(Actor actor, Set<Purpose> purposes, Action action, Optional<BreakGlass> breakGlass, Instant at) {

    /** Nothing is mutable after this. */
    public Access {
        purposes = Set.copyOf(purposes);
    }
}
