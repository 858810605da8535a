package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;

/** On home: that she chooses who sees her record, and in time that a choice ends. What she chose is not said here. */
@org.springframework.stereotype.Component
class SharingCard implements HomeCard {

    private final ChoiceDesk desk;
    private final CurrentPerson currentPerson;

    SharingCard(ChoiceDesk desk, CurrentPerson currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component draw() {
        Section section = new Section("sharing", desk.texts().get("sharing.menu"));
        section.add(new Paragraph(desk.texts().get("sharing.card")));
        Optional<SignedInPerson> person =
                currentPerson.now().filter(known -> known.level().reaches(IdentityLevel.P9));
        person.ifPresent(known ->
                section.add(new EndingPart(desk, desk.asked(() -> desk.choices().read(known)))));
        section.add(Links.line(desk.texts().get("sharing.card-link"), SharingNavigation.SHARING));
        return section;
    }
}
