package uk.onelondon.sharing.rules;

import java.util.Set;

/**
 * A declaration that somebody opens one patient's record against her choices (rule R9). It counts only beside the
 * purpose {@link Purpose#BTG}, for a role entitled to it, for this one patient and within its time; it then also makes a
 * care relationship. It passes a citizen's refusal, never a hard stop, and never a rule that names the purpose BTG
 * itself ("not even in an emergency").
 *
 * @param patient names of the one patient it was declared for
 * @param valid from its declaration until it ends
 */
public record BreakGlass(Reason reason, Set<Name> patient, Span valid) {

    /** The closed list of reasons. */
    public enum Reason {
        /** The patient has agreed now. */
        CONSENT_NOW_GIVEN,
        /** The law requires it. */
        LAW,
        /** An overriding public interest, for example a risk of serious harm. */
        PUBLIC_INTEREST
    }

    /** Nothing is mutable after this. */
    public BreakGlass {
        patient = Set.copyOf(patient);
    }
}
