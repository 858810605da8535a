package uk.onelondon.sharing.rules;

import java.util.Set;

/**
 * The patient whose choices these are.
 *
 * @param names every name she is known by: her NHS number and her Patient at each server
 * @param optOuts uses beyond care she has opted out of outside our Consents: the national data opt-out, a Type 1 opt-out
 */
public record Subject(Set<Name> names, Set<Purpose> optOuts) {

    /** @throws IllegalArgumentException if she has no name at all */
    public Subject {
        names = Set.copyOf(names);
        optOuts = Set.copyOf(optOuts);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Choices are somebody's");
        }
    }

    /** Whether everybody the item is about is she; an item about nobody is no one else's. */
    boolean isOf(Item item) {
        for (Name name : item.subjects()) {
            if (!names.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the names says that somebody else is meant. */
    boolean contradicts(Set<Name> others) {
        return others.stream()
                .anyMatch(other ->
                        !names.contains(other) && names.stream().anyMatch(name -> World.comparable(name, other)));
    }
}
