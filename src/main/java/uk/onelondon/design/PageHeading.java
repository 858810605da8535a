package uk.onelondon.design;

import com.vaadin.flow.component.Focusable;
import uk.onelondon.core.Phrase;

/** The one h1 of a page. It can take the focus, so that a screen reader starts there after every navigation. */
public final class PageHeading extends Part implements Focusable<PageHeading> {

    public PageHeading(Phrase words) {
        super("h1", "ol-page-heading");
        getElement().setAttribute("tabindex", "-1");
        Words.into(getElement(), words);
    }

    /** With a smaller line above, inside the heading, which says what the page belongs to. */
    public PageHeading(Phrase caption, Phrase words) {
        super("h1", "ol-page-heading");
        getElement().setAttribute("tabindex", "-1");
        withClass(append("span", caption), "ol-caption");
        Words.into(getElement(), words);
    }
}
