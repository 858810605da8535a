package uk.onelondon.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;

/**
 * The way out for somebody who must not be seen reading here: a link to a page about the weather, which takes this
 * page's place in the list of visited pages; the same by pressing Escape three times. Without script it is a plain link.
 */
final class QuickExit extends Anchor {

    /** Looked at by many, blocked by few, and telling nothing. */
    private static final String NEUTRAL = "https://www.bbc.co.uk/weather";

    QuickExit(Texts texts) {
        super(NEUTRAL);
        addClassName("ol-exit");
        getElement().setAttribute("data-exit", "");
        getElement().setAttribute("rel", "noreferrer");
        getElement().setAttribute("router-ignore", "");
        getElement().setAttribute("title", texts.get("shell.exit.keys").text());
        add(new Words(texts.get("shell.exit")));
    }
}
