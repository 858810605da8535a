package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/** Says how far something is, and tells a screen reader politely when that changes. */
public final class Progress extends Part {

    public Progress(Phrase words) {
        super("p", "ol-progress");
        getElement().setAttribute("role", "status");
        say(words);
        busy(true);
    }

    /** Replaces the words. Leave the part in the page: a screen reader only hears changes inside it. */
    public void say(Phrase words) {
        getElement().removeAllChildren();
        Words.into(getElement(), words);
    }

    /** Whether something is still under way; only a picture, so say it in words too. */
    public void busy(boolean busy) {
        getElement().getClassList().set("ol-progress--busy", busy);
    }
}
