package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/** A link that looks like a button, for the next step of a journey. */
public final class LinkButton extends Part {

    public LinkButton(Phrase words, String href, ButtonKind kind) {
        super("a", "ol-button");
        addClassNames(kind.classNames().split(" "));
        getElement().setAttribute("href", href);
        Words.into(getElement(), words);
    }

    /** Leaves the single-page navigation aside: the browser asks the server for the whole page. */
    public LinkButton wholePage() {
        getElement().setAttribute("router-ignore", true);
        return this;
    }
}
