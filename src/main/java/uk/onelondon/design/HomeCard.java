package uk.onelondon.design;

import com.vaadin.flow.component.Component;

/** A part of the signed-in home page. Each feature module adds its own as a bean; the shell orders and shows them. */
public interface HomeCard {

    /** Where it stands: smaller is higher. */
    int order();

    /** Draws the part anew, without needing a UI. Called once per visit of the home page. */
    Component draw();
}
