package uk.onelondon.design;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onelondon.core.Phrase;

/** Radio buttons or tick boxes under one question, as a native field set. */
public final class ChoiceList extends FormField {

    private static final String CHECKED = "checked";

    private final Kind kind;
    private final Map<String, Element> inputs = new LinkedHashMap<>();
    private final Element list = withClass(new Element("div"), "ol-choices");

    /** @param id unique on the page; the name of the inputs, and with {@code -1}, {@code -2} … their ids */
    public ChoiceList(String id, Phrase question, Optional<Phrase> hint, Kind kind) {
        super("fieldset", id);
        this.kind = kind;
        append("legend", question);
        appendHint(hint);
        getElement().appendChild(list);
    }

    /** Adds a choice. */
    public ChoiceList choice(String value, Phrase words) {
        String inputId = fieldId() + "-" + (inputs.size() + 1);
        Element input = new Element("input")
                .setAttribute("type", kind == Kind.ONE ? "radio" : "checkbox")
                .setAttribute("id", inputId)
                .setAttribute("name", fieldId())
                .setAttribute("value", value);
        input.addEventListener("change", event -> changed(value)).synchronizeProperty(CHECKED);
        Element label = new Element("label").setAttribute("for", inputId);
        Words.into(label, words);
        list.appendChild(withClass(new Element("div"), "ol-choice").appendChild(input, label));
        inputs.put(value, input);
        return this;
    }

    /** Ticks these and no others. */
    public ChoiceList chosen(Set<String> values) {
        inputs.forEach((value, input) -> {
            input.setAttribute(CHECKED, values.contains(value));
            input.setProperty(CHECKED, values.contains(value));
        });
        return this;
    }

    /** What is ticked now. */
    public Set<String> chosen() {
        return inputs.entrySet().stream()
                .filter(choice -> choice.getValue().getProperty(CHECKED, false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Called with what is ticked, after every change. */
    public ChoiceList onChange(SerializableConsumer<Set<String>> listener) {
        list.addEventListener("change", event -> listener.accept(chosen()));
        return this;
    }

    /** Shows what is wrong, or nothing any more. */
    public ChoiceList error(Optional<Phrase> message) {
        mark(message, list);
        return this;
    }

    /** A browser tells of the radio button that was chosen, not of the one that was left. */
    private void changed(String value) {
        if (kind == Kind.ONE) {
            inputs.forEach((other, input) -> input.setProperty(CHECKED, other.equals(value)));
        }
    }

    /** How many may be chosen. */
    public enum Kind {
        ONE,
        MANY
    }
}
