package uk.onelondon.record;

/** How an entry stands, in words a reader needs; many FHIR statuses meet in one. */
public enum EntryStatus {
    /** Counts now. */
    ACTIVE,
    /** Held for a while. */
    ON_HOLD,
    /** Was stopped or is no longer active. */
    STOPPED,
    /** Better, or over. */
    RESOLVED,
    /** Took place or is complete. */
    DONE,
    /** A first version; more is to come. */
    EARLY,
    /** Changed or corrected after it was first given. */
    AMENDED,
    /** Is to come. */
    PLANNED,
    /** Was called off. */
    CANCELLED,
    /** Did not happen, or was not given. */
    NOT_DONE,
    /** Suspected, not proven. */
    NOT_CONFIRMED,
    /** Looked into and found not to be so. */
    RULED_OUT,
    /** Written by mistake; shown so that nobody relies on it. */
    ENTERED_IN_ERROR,
    /** The record says that the status is not known. */
    NOT_KNOWN,
    /** The record says nothing about it. */
    NOT_SAID;

    /** False for what must not be counted as a fact about the person. */
    public boolean counts() {
        return this != ENTERED_IN_ERROR && this != RULED_OUT && this != NOT_DONE && this != CANCELLED;
    }

    /** True for what a reader should see among the things that matter now. */
    public boolean current() {
        return counts() && this != STOPPED && this != RESOLVED;
    }
}
