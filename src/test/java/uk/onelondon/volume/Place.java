package uk.onelondon.volume;

/**
 * A place of care.
 *
 * @param source which of the five sources holds its records
 * @param code invented, in the shape of an ODS code
 */
record Place(String source, Kind kind, String code, String name) {

    /** What kind of place. */
    enum Kind {
        SURGERY,
        HOSPITAL,
        WALK_IN,
        COMMUNITY,
        MENTAL_HEALTH,
        PHARMACY
    }
}
