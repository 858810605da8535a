package uk.onelondon.design;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import uk.onelondon.core.Phrase;

/** Several lines of text with a visible label. */
public final class TextArea extends FormField implements Focusable<TextArea> {

    private final Element input = withClass(new Element("textarea"), "ol-input");

    /** @param id unique on the page; the id and name of the input */
    public TextArea(String id, Phrase label, Optional<Phrase> hint) {
        super("div", id);
        append("label", label).setAttribute("for", id);
        appendHint(hint);
        input.setAttribute("id", id).setAttribute("name", id).setAttribute("rows", "4");
        input.setAttribute("dir", "auto");
        input.addEventListener("change", event -> {}).synchronizeProperty("value");
        getElement().appendChild(input);
        describe(input);
    }

    /** As text too, so that the first view shows it. */
    public TextArea value(String value) {
        input.setText(value);
        input.setProperty("value", value);
        return this;
    }

    /** What the browser last sent: after leaving the field. */
    public String value() {
        return input.getProperty("value", "");
    }

    /** Shows what is wrong, or nothing any more. */
    public TextArea error(Optional<Phrase> message) {
        mark(message, input);
        input.setAttribute("aria-invalid", Boolean.toString(message.isPresent()));
        return this;
    }
}
