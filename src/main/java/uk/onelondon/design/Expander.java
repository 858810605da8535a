package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;

/** More about something, folded away until wanted. Works without script. */
public final class Expander extends Part {

    private final Element body = withClass(new Element("div"), "ol-expander__body");

    public Expander(Phrase summary, Component... content) {
        this(new Words(summary), content);
    }

    public Expander(Component summary, Component... content) {
        super("details", "ol-expander");
        getElement().appendChild(new Element("summary").appendChild(summary.getElement()), body);
        for (Component part : content) {
            body.appendChild(part.getElement());
        }
    }

    /** Shows the content from the start. An attribute, so that it holds in the first view too. */
    public Expander open(boolean open) {
        getElement().setAttribute("open", open);
        return this;
    }
}
