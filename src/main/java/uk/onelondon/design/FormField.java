package uk.onelondon.design;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;

/** Label, hint, error and input of one question, bound together by ids for a screen reader. */
abstract class FormField extends Part {

    private final String id;
    private final List<String> describedBy = new ArrayList<>();
    private Element described = getElement();
    private Element error = new Element("p");

    FormField(String tag, String id) {
        super(tag, "ol-field");
        this.id = id;
    }

    final String fieldId() {
        return id;
    }

    /** The element whose {@code aria-describedby} names hint and error; the field itself unless told here. */
    final void describe(Element input) {
        described = input;
        nameDescriptions();
    }

    /** Appends the hint, if there is one; call it between label and input. */
    final void appendHint(Optional<Phrase> words) {
        words.ifPresent(phrase -> {
            withClass(append("p", phrase), "ol-hint").setAttribute("id", id + "-hint");
            describedBy.add(id + "-hint");
            nameDescriptions();
        });
    }

    /** Shows what is wrong before an element, in the words of the summary; or nothing any more. */
    final void mark(Optional<Phrase> message, Element before) {
        error.removeFromParent();
        describedBy.remove(id + "-error");
        message.ifPresent(phrase -> {
            error = withClass(new Element("p"), "ol-field__error").setAttribute("id", id + "-error");
            Words.into(error, phrase);
            getElement().insertChild(getElement().indexOfChild(before), error);
            describedBy.add(id + "-error");
        });
        getElement().getClassList().set("ol-field--wrong", message.isPresent());
        nameDescriptions();
    }

    private void nameDescriptions() {
        if (describedBy.isEmpty()) {
            described.removeAttribute("aria-describedby");
        } else {
            described.setAttribute("aria-describedby", String.join(" ", describedBy));
        }
    }
}
