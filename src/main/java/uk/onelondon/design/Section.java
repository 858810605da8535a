package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import uk.onelondon.core.Phrase;

/** A part of a page under a heading that names it, also to a screen reader. */
public final class Section extends Part {

    /** @param id unique on the page; the heading gets {@code id-heading}, the target of links */
    public Section(String id, Phrase heading, Component... content) {
        this(id, heading, HeadingLevel.H2, content);
    }

    public Section(String id, Phrase heading, HeadingLevel level, Component... content) {
        super("section", "ol-section");
        setId(id);
        getElement().setAttribute("aria-labelledby", id + "-heading");
        append(level.tag(), heading).setAttribute("id", id + "-heading");
        add(content);
    }
}
