package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/**
 * The first link of a page, past everything that repeats.
 *
 * <p>Its address must hold the path of the page: under {@code <base href>} a bare {@code #main} leads to the root.
 */
public final class SkipLink extends Part {

    private final String target;

    /** @param target the id of the main part, which must be focusable (tabindex -1) */
    public SkipLink(Phrase words, String target) {
        super("a", "ol-skip");
        this.target = target;
        Words.into(getElement(), words);
        at("");
        getElement().setAttribute("router-ignore", true);
        FocusById.onClick(getElement(), target);
    }

    /** @param location path and query of the page as the browser shows them; call it after every navigation */
    public SkipLink at(String location) {
        getElement().setAttribute("href", location + "#" + target);
        return this;
    }
}
