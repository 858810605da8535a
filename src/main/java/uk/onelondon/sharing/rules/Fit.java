package uk.onelondon.sharing.rules;

/** How well a rule or a part of it fits (rule R4): a deny needs PERHAPS, a permit needs YES. Ordered. */
enum Fit {
    NO,
    /** A fact that would tell is not stated. */
    PERHAPS,
    YES;

    static Fit of(boolean fits) {
        return fits ? YES : NO;
    }

    /** All must fit. */
    Fit and(Fit other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** One suffices. */
    Fit or(Fit other) {
        return compareTo(other) > 0 ? this : other;
    }

    boolean enoughFor(Provision.Type type) {
        return type == Provision.Type.DENY ? this != NO : this == YES;
    }
}
