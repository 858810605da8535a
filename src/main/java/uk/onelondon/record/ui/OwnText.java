package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** What a person typed, its lines kept, in the direction of its own words. */
@Tag("p")
final class OwnText extends Component implements HasComponents, HasStyle {

    OwnText(String text) {
        addClassNames("ol-text", "ol-own-text");
        getElement().setAttribute("dir", "auto");
        getElement().setText(text);
    }
}
