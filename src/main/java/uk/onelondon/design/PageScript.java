package uk.onelondon.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;

/**
 * The page's own script, named function by function: the one place from which Java calls it.
 *
 * <p>The functions live in {@code frontend/page-script.ts}, never in strings, so that a content security policy without
 * {@code unsafe-eval} is later a matter of the framework alone.
 */
public enum PageScript {
    /** Moves the focus to the element with an id and brings it into sight. Argument: the id. */
    FOCUS("focus"),
    /** Fills an element with markup of ours. Arguments: the element, the markup. */
    FILL("fill"),
    /** Words of the connection indicator. Arguments: online again, offline, trying again. */
    CONNECTION_WORDS("connectionWords");

    private static final String[] CALLS = {
        "window.oneLondon[$0]()",
        "window.oneLondon[$0]($1)",
        "window.oneLondon[$0]($1, $2)",
        "window.oneLondon[$0]($1, $2, $3)"
    };

    private final String function;

    PageScript(String function) {
        this.function = function;
    }

    /** Calls the function in the browser that shows this element. */
    public void call(Element shown, Serializable... arguments) {
        Serializable[] all = new Serializable[arguments.length + 1];
        all[0] = function;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        shown.executeJs(CALLS[arguments.length], all);
    }

    /** Calls the function in this browser window. */
    public void call(UI window, Serializable... arguments) {
        call(window.getElement(), arguments);
    }
}
