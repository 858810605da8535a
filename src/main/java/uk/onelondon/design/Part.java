package uk.onelondon.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import uk.onelondon.core.Phrase;

/**
 * What all parts of the kit share: one native element with a class of the theme.
 *
 * <p>Everything a reader must see is an attribute or a child, never a property, so that
 * {@code getElement().getOuterHTML()} gives the same picture before the browser's script has started.
 */
abstract class Part extends Component implements HasStyle, HasComponents {

    Part(String tag, String className) {
        super(new Element(tag));
        addClassName(className);
    }

    /** Appends a new element holding the phrase. */
    final Element append(String tag, Phrase phrase) {
        Element child = new Element(tag);
        Words.into(child, phrase);
        getElement().appendChild(child);
        return child;
    }

    static Element withClass(Element element, String className) {
        element.getClassList().add(className);
        return element;
    }
}
