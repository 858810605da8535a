package uk.onelondon.design;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import uk.onelondon.core.Phrase;

/** One line of text with a visible label. Works in a plain form too: the input carries a name. */
public final class TextInput extends FormField implements Focusable<TextInput> {

    private final Element input = withClass(new Element("input"), "ol-input");

    /** @param id unique on the page; the id and name of the input */
    public TextInput(String id, Phrase label, Optional<Phrase> hint) {
        super("div", id);
        append("label", label).setAttribute("for", id);
        appendHint(hint);
        input.setAttribute("id", id).setAttribute("name", id).setAttribute("type", "text");
        input.addEventListener("change", event -> {}).synchronizeProperty("value");
        getElement().appendChild(input);
        describe(input);
    }

    /** The kind of input, for example {@code search} or {@code email}. */
    public TextInput type(String type) {
        input.setAttribute("type", type);
        return this;
    }

    /** What the browser may fill in (HTML, 4.10.18.7 Autofill; WCAG 2.2, 1.3.5). */
    public TextInput autocomplete(String token) {
        input.setAttribute("autocomplete", token);
        return this;
    }

    public TextInput value(String value) {
        input.setAttribute("value", value);
        input.setProperty("value", value);
        return this;
    }

    /** What the browser last sent: after leaving the field or pressing Enter. */
    public String value() {
        return input.getProperty("value", "");
    }

    /** Called with the new text when the reader leaves the field or presses Enter. */
    public TextInput onChange(SerializableConsumer<String> listener) {
        input.addEventListener("change", event -> listener.accept(value())).synchronizeProperty("value");
        return this;
    }

    /** Shows what is wrong, or nothing any more. */
    public TextInput error(Optional<Phrase> message) {
        mark(message, input);
        input.setAttribute("aria-invalid", Boolean.toString(message.isPresent()));
        return this;
    }
}
