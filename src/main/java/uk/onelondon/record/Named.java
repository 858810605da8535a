package uk.onelondon.record;

import java.util.Optional;

/**
 * Somebody or something an entry points to.
 *
 * @param said the words beside the pointer, or empty
 * @param target where it is told, or empty; it may not have arrived or not exist (a broken reference)
 */
public record Named(Optional<String> said, Optional<EntryId> target) {

    /** Nobody is named. */
    public static Named nobody() {
        return new Named(Optional.empty(), Optional.empty());
    }

    /** Named in words only. */
    public static Named of(String said) {
        return new Named(Optional.of(said), Optional.empty());
    }

    /** True if neither words nor a pointer were given. */
    public boolean isNobody() {
        return said.isEmpty() && target.isEmpty();
    }

    /** This one, or the other if this names nobody. */
    public Named or(Named other) {
        return isNobody() ? other : this;
    }
}
