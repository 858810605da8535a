package uk.onelondon.design;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.server.Command;
import uk.onelondon.core.Phrase;

/** A button that does something on this page. */
public final class ActionButton extends Part implements HasEnabled, Focusable<ActionButton> {

    public ActionButton(Phrase words, ButtonKind kind, Command action) {
        super("button", "ol-button");
        addClassNames(kind.classNames().split(" "));
        getElement().setAttribute("type", "button");
        Words.into(getElement(), words);
        getElement().addEventListener("click", event -> action.execute());
    }

    /** Says more to a screen reader than the words show, for example which of ten like buttons this is. */
    public ActionButton named(Phrase longer) {
        getElement().setAttribute("aria-label", longer.text());
        return this;
    }
}
