package uk.onelondon.record.joining;

import uk.onelondon.core.TextKey;

/** Why two entries that look alike were not joined. */
public enum Doubt {
    /** The same words, but not the same code. */
    WORDS_ONLY,
    /** The same number, but another name. */
    OTHER_NAME,
    /** The same medicine in another strength. */
    OTHER_STRENGTH,
    /** The same medicine by the same people, to be taken another way. */
    OTHER_DOSE,
    /** One of them does not say when, or not exactly. */
    DATE_NOT_KNOWN,
    /** Near each other, but not at the same time. */
    OTHER_DATE,
    /** On one day, and perhaps done twice. */
    SAME_DAY,
    /** The same test of the same moment with another finding. */
    OTHER_FINDING,
    /** The same vaccine with another batch or dose number. */
    OTHER_BATCH,
    /** One says given, the other not given. */
    GIVEN_OR_NOT,
    /** It fits one of the sources of a joined entry, and not another. */
    FITS_ONE_SOURCE,
    /** It fits several entries equally well, such as each of two days of treatment. */
    FITS_SEVERAL;

    /** As it stands in text keys. */
    public String key() {
        return TextKey.of(this);
    }
}
