package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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
        return desk.now()
                .<Component>map(open -> new Section(
                        "search", open.texts().get("record.search.title"), new SearchForm(open.texts(), "")))
                .orElseGet(Div::new);
    }
}
