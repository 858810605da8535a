package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.HomeCard;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.identity.SignInAddresses;

/** The line at the top of home that says what is still coming, or that identity must be proved first. */
@org.springframework.stereotype.Component
class StatusCard implements HomeCard {

    private final RecordDesk desk;

    StatusCard(RecordDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component draw() {
        Optional<Reading> reading = desk.firstView();
        Div place = new Div();
        place.addClassName("ol-inset");
        reading.ifPresentOrElse(
                open -> place.add(new LivePart(
                        desk,
                        open,
                        SignInAddresses.HOME,
                        (into, latest) -> latest.snapshot().size() > 0)),
                () -> place.add(
                        new InsetText(desk.texts().get("record.prove.why")),
                        new LinkButton(
                                        desk.texts().get("record.prove.start"),
                                        SignInAddresses.PROVE + "?return=" + SignInAddresses.HOME,
                                        ButtonKind.PRIMARY)
                                .wholePage()));
        return place;
    }
}
