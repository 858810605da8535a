package uk.onelondon.record.joining;

import uk.onelondon.core.TextKey;

/** The rule that joined the entries, the surest first. Where several did, the least sure is named. */
public enum JoinReason {
    /** Told once; nothing was joined. */
    ALONE,
    /** The same number given by the organisation that wrote it, and no other name. */
    SAME_NUMBER,
    /** The same code of the same code system. */
    SAME_CODE,
    /** The same medicine in the same strength, at times that fit together. */
    SAME_MEDICINE,
    /** The same illness at times that fit together. */
    SAME_ILLNESS,
    /** The same test of the same moment with the same finding. */
    SAME_FINDING,
    /** The same thing done on the same day, or a day apart. */
    SAME_EVENT,
    /** The same letter, by its name, its moment and who wrote it. */
    SAME_LETTER,
    /** The same test of the same moment, one of them a correction or a first version of the other. */
    CORRECTED_FINDING,
    /** Codes that our table says mean the same, and times that fit together where time matters. */
    SAME_MEANING;

    /** As it stands in text keys. */
    public String key() {
        return TextKey.of(this);
    }

    /** The less sure of both. */
    JoinReason orLessSure(JoinReason other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
