package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.Section;

/** The search box on home; nothing for somebody who may not see the record yet. */
@org.springframework.stereotype.Component
class SearchCard implements HomeCard {

    private final RecordDesk desk;

    SearchCard(RecordDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Component draw() {
        Section section = new Section("search", desk.texts().get("record.search.title"));
        Optional<Reading> reading = desk.now();
        section.setVisible(reading.isPresent());
        reading.ifPresent(open -> section.add(new SearchForm(open.texts(), "")));
        return section;
    }
}
