package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Section;
import uk.onelondon.identity.SignedInPerson;

/** What matters to her, first thing on home. */
@org.springframework.stereotype.Component
class MyWordsCard implements HomeCard {

    private final OwnDesk desk;

    MyWordsCard(OwnDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component draw() {
        Section section = new Section("my-words", desk.texts().get("record.words.title"));
        Optional<SignedInPerson> person = desk.person();
        if (person.isEmpty()) {
            section.add(new InsetText(desk.texts().get("record.prove.why")));
            return section;
        }
        desk.record().begin();
        section.add(new MyWordsPart(desk, desk.asked(() -> desk.words().read(person.get()))));
        section.add(CardLinks.line(desk.texts().get("record.words.card-link"), RecordNavigation.MY_WORDS));
        return section;
    }
}
