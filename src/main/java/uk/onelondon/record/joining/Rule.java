package uk.onelondon.record.joining;

import java.util.List;

/** When two entries of one kind tell the same fact. Pure; the order of both does not matter. */
interface Rule {

    /**
     * Where an entry is put, so that it meets only those it may be the same as. Exact enough that a person with ten
     * thousand entries does not meet each of them.
     */
    List<String> kept(Subject subject);

    /** Where an entry looks for others. Entries come surest first: those with a day before those without. */
    List<String> sought(Subject subject);

    Verdict compare(Subject one, Subject other);

    /** True for what only speaks of things others did: it takes its place after all of them. */
    default boolean speaksOfOthers(Subject subject) {
        return false;
    }

    /** False if the day of both says nothing about which of several is meant, because each of them lasted for some days. */
    default boolean dayTells(Subject one, Subject other) {
        return true;
    }
}
