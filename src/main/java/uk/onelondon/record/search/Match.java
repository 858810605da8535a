package uk.onelondon.record.search;

/** How well a word of an entry fits what was typed, the best first. */
public enum Match {
    /** The same word. */
    EXACT,
    /** A longer word that begins so, or the same word in the plural. */
    PREFIX,
    /** A clinical word for the everyday one that was typed. */
    EVERYDAY,
    /** Part of a longer word. */
    INSIDE,
    /** A word that is spelled nearly so. */
    SPELLING;

    /** More is better. */
    int weight() {
        return values().length - ordinal();
    }
}
