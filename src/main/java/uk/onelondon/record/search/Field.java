package uk.onelondon.record.search;

/** Where in an entry a word stands, the most telling place first. */
public enum Field {
    /** What the entry is about, in all words known for it. */
    TITLE,
    CODE,
    /** Who wrote it and where it comes from. */
    SOURCE,
    DETAIL;

    /** More is better. */
    int weight() {
        return values().length - 1 - ordinal();
    }
}
