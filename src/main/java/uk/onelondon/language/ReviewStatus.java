package uk.onelondon.language;

/** How far the words of a language have been checked. Shown beside the language's name, so that nobody is misled. */
public enum ReviewStatus {
    /** The language the words were first written in. */
    WRITTEN_FIRST("language.status.written-first"),
    /** Translated and read by a clinician who speaks the language. */
    CLINICALLY_CHECKED("language.status.clinically-checked"),
    /** Translated; no speaker with clinical training has read it yet. */
    NOT_YET_CHECKED("language.status.not-yet-checked");

    private final String key;

    ReviewStatus(String key) {
        this.key = key;
    }

    /** The key of the words that tell this status, to be asked of the {@link Texts} of the language itself. */
    public String key() {
        return key;
    }
}
