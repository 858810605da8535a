package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;

/** Words inside a line: a {@code span}, or {@code bdi lang} where they are in another language than the page. */
public final class Words extends Component implements HasStyle {

    public Words(Phrase phrase) {
        super(element(phrase));
    }

    /** The same, with a class of the theme. */
    public Words(Phrase phrase, String className) {
        this(phrase);
        addClassName(className);
    }

    /** Puts a phrase into an element, after what is there. */
    static void into(Element parent, Phrase phrase) {
        parent.appendChild(phrase.writtenIn().isPresent() ? element(phrase) : Element.createText(phrase.text()));
    }

    private static Element element(Phrase phrase) {
        Element element = phrase.writtenIn()
                .map(language -> new Element("bdi").setAttribute("lang", language.toLanguageTag()))
                .orElseGet(() -> new Element("span"));
        return element.setText(phrase.text());
    }
}
