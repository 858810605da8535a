package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;

/** One entry of the record: plain words first, the clinical term beside, what matters, and where it comes from. */
public final class EntryCard extends Part {

    private final Element head = withClass(new Element("div"), "ol-entry__head");
    private final Element heading;

    public EntryCard(Phrase title) {
        this(title, HeadingLevel.H3);
    }

    public EntryCard(Phrase title, HeadingLevel level) {
        super("article", "ol-entry");
        heading = withClass(new Element(level.tag()), "ol-entry__title");
        Words.into(heading, title);
        head.appendChild(heading);
        getElement().appendChild(head);
    }

    /** Gives the title an id, so that links can lead to the entry. */
    public EntryCard anchor(String id) {
        setId(id);
        heading.setAttribute("id", id + "-title");
        getElement().setAttribute("aria-labelledby", id + "-title");
        return this;
    }

    /** A status beside the title. */
    public EntryCard tag(Tag tag) {
        head.appendChild(tag.getElement());
        return this;
    }

    /** The clinical term and code, under the plain words. */
    public EntryCard clinical(Phrase term) {
        withClass(append("p", term), "ol-entry__clinical");
        return this;
    }

    /** The body, in the order added. */
    public EntryCard with(Component... parts) {
        add(parts);
        return this;
    }
}
