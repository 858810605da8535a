package uk.onelondon.record.explained;

import java.util.Locale;

/** What is explained; each has a file of its own, named by the lower-case name, and headings of its own. */
public enum Category {
    CONDITIONS,
    /** Allergies and reactions. "Aspirin" among allergies means something else than among medicines. */
    ALLERGIES,
    TESTS,
    MEASUREMENTS,
    MEDICINES,
    VACCINES,
    PROCEDURES;

    /** As it stands in file names and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
