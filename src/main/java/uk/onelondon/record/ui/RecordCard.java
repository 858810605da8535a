package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Section;

/** A part of home that shows something of the record, drawn anew by itself while it has nothing to read. */
abstract class RecordCard implements HomeCard {

    private final RecordDesk desk;
    private final int order;
    private final String id;

    /** @param id of the section, and the part of its text keys behind {@code record.home.} */
    RecordCard(RecordDesk desk, int order, String id) {
        this.desk = desk;
        this.order = order;
        this.id = id;
    }

    /** Draws the card's content; true if there is something to read. */
    abstract boolean content(Div into, Reading reading);

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final Component draw() {
        Section section = new Section(id, desk.texts().get("record.home." + id));
        Optional<Reading> reading = desk.firstView();
        reading.ifPresentOrElse(
                open -> section.add(new QuietPart(desk, open, this::content)),
                () -> section.add(new InsetText(desk.texts().get("record.prove.why"))));
        return section;
    }
}
