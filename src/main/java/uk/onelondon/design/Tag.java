package uk.onelondon.design;

import java.util.Locale;
import uk.onelondon.core.Phrase;

/** A short status such as "Active". Its words carry the meaning; the tone only supports them. */
public final class Tag extends Part {

    public Tag(Phrase words, Tone tone) {
        super("strong", "ol-tag");
        addClassName("ol-tag--" + tone.name().toLowerCase(Locale.ROOT));
        Words.into(getElement(), words);
    }

    /** What the status means for the reader. */
    public enum Tone {
        /** Neither good nor bad: stopped, in the past. */
        NEUTRAL,
        /** As it should be: active, complete. */
        GOOD,
        /** New or worth a look. */
        INFO,
        /** Needs attention: records disagree, something is missing. */
        ATTENTION,
        /** May be dangerous: a severe allergy. */
        WARNING
    }
}
