package uk.onelondon.sharing.choices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A live Consent about her that was not made here, or that says more than these pages can say. It holds, and is listed.
 *
 * @param effect what it does as a whole
 * @param keeper who recorded it, as far as it is said, or empty
 * @param made when it was made, if it says so
 * @param until its last day, if it has one
 * @param families the uses it speaks of; all if it names none
 * @param inPlaceOf the family of ours whose place it takes: it bears our name, and cannot be said here
 */
public record ImportedChoice(
        KeptChoice.Held held,
        Effect effect,
        String keeper,
        Optional<Instant> made,
        Optional<LocalDate> until,
        Set<Family> families,
        Optional<Family> inPlaceOf) {

    /** Copies the families. */
    public ImportedChoice {
        families = Set.copyOf(families);
    }

    /** What an imported Consent does. */
    public enum Effect {
        /** It lets people see. */
        ALLOWS,
        /** It keeps people from seeing. */
        FORBIDS,
        /** It does some of both. */
        BOTH,
        /** It cannot be read, so that nothing is shown on the strength of it. */
        NOT_READABLE
    }
}
