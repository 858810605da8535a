package uk.onelondon.record;

import java.util.List;
import java.util.Optional;

/**
 * An allergy or intolerance, or the statement that there is none.
 *
 * @param severity what the worst reaction was like
 * @param danger how dangerous it may be in future
 * @param noneKnown true if the entry says that the person has no known allergy, which is not the same as no entry
 */
public record AllergyEntry(Facts facts, Severity severity, Danger danger, List<Reaction> reactions, boolean noneKnown)
        implements RecordEntry {

    /** AllergyIntolerance.reaction.severity. */
    public enum Severity {
        SEVERE,
        MODERATE,
        MILD,
        NOT_SAID
    }

    /** AllergyIntolerance.criticality. */
    public enum Danger {
        HIGH,
        LOW,
        UNABLE_TO_ASSESS,
        NOT_SAID
    }

    /** What happened on one occasion. */
    public record Reaction(List<Concept> signs, Severity severity, Optional<String> description) {

        /** Copies the list. */
        public Reaction {
            signs = List.copyOf(signs);
        }
    }

    /** Copies the list. */
    public AllergyEntry {
        reactions = List.copyOf(reactions);
    }
}
