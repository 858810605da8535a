package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.Section;

/** Where the record comes from and how much of each source is here, kept up to date while it is read. */
@org.springframework.stereotype.Component
class CoverageCard implements HomeCard {

    private final RecordDesk desk;

    CoverageCard(RecordDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Component draw() {
        Optional<Reading> reading = desk.firstView();
        return reading.<Component>map(open -> new QuietPart(desk, open, (into, latest) -> {
                    into.addClassName("ol-card");
                    into.add(panel(latest, RecordNavigation.SOURCES));
                    return false;
                }))
                .orElseGet(Div::new);
    }

    /** The panel itself. */
    static Section panel(Reading reading, String page) {
        Section section = new Section(
                "coverage",
                reading.texts().get("record.coverage.title"),
                new CoverageList(reading, reading.snapshot().coverage(), page));
        section.addClassName("ol-coverage");
        section.add(CardLinks.line(reading.texts().get("record.coverage.all"), RecordNavigation.SOURCES));
        return section;
    }
}
