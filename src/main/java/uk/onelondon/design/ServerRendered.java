package uk.onelondon.design;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;

/**
 * A view that can be drawn without a browser attached, so that its HTML stands in the very first answer.
 *
 * <p>The same class serves both: the shell makes one without a UI, calls {@link #draw} and writes its elements into the
 * page; later Flow makes another inside the UI and calls the same method. Drawing therefore never needs
 * {@code UI.getCurrent()}, sets what must be seen as attributes (not as properties), and waits for sources no longer
 * than the first view allows.
 */
public interface ServerRendered extends BeforeEnterObserver, HasDynamicTitle {

    /**
     * Draws the view for the state in its address, replacing what it showed. Called again when only the address
     * changes.
     */
    void draw(RouteParameters path, QueryParameters query);

    @Override
    default void beforeEnter(BeforeEnterEvent event) {
        draw(event.getRouteParameters(), event.getLocation().getQueryParameters());
    }

    /** What the browser tab says. Asked for after {@link #draw}. */
    @Override
    String getPageTitle();
}
