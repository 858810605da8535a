package uk.onelondon.sharing.rules;

/** The rule that decided; the numbers are those of the decision record on sharing. */
public enum Rule {
    /** Layers: who asks, hard stops, law, and the default when no choice speaks. */
    R0,
    /** Only live Consents count. */
    R1,
    /** A Consent that cannot be read never permits. */
    R2,
    /** Matching inside a rule. */
    R3,
    /** A fact that nobody states counts for a refusal and against a permission. */
    R4,
    /** What one Consent says. */
    R5,
    /** A nested rule. */
    R6,
    /** Labels. */
    R7,
    /** Several Consents. */
    R8,
    /** Break-glass. */
    R9,
    /** Acting for somebody. */
    R10,
    /** An item within an item. */
    R11,
    /** The Consents as they are now could not be read. */
    R12
}
