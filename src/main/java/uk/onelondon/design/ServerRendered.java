package uk.onelondon.design;

import com.vaadin.flow.router.QueryParameters;

/**
 * A view that can be drawn without a browser attached, so that its HTML stands in the very first answer.
 *
 * <p>The same instance type serves both: the shell makes one without a UI, calls {@link #draw} and writes its elements
 * into the page; later Flow makes another inside the UI and calls the same method. Drawing therefore never needs
 * {@code UI.getCurrent()}, sets what must be seen as attributes (not as properties), and waits for sources no longer
 * than the first view allows.
 */
public interface ServerRendered {

    /** Draws the view for the state in the address. Called once per instance before it is shown. */
    void draw(QueryParameters state);

    /** What the browser tab says, without the product's name. Called after {@link #draw}. */
    String title();
}
