package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.LinkButton;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.Corrections.RequestsRead;

/** All requests to correct the record, newest first. */
@Route("record/corrections")
@PermitAll
class CorrectionsView extends OwnPage {

    CorrectionsView(OwnDesk desk) {
        super(desk, "record.corrections");
    }

    @Override
    String address() {
        return RecordNavigation.CORRECTIONS;
    }

    @Override
    void begin(SignedInPerson person, RouteParameters path, QueryParameters query) {
        step("title");
        text("lead");
        Optional<RequestsRead> read =
                desk().within(OwnDesk.PAGE, () -> desk().corrections().all(person));
        switch (read.orElseGet(() -> new RequestsRead.NotReadable(false))) {
            case RequestsRead.Listed(List<CorrectionRequest> requests, boolean complete) -> {
                if (!complete) {
                    add(new InsetText(say("not-all")));
                } else if (requests.isEmpty()) {
                    add(new InsetText(say("none")));
                }
                RequestCards cards = new RequestCards(desk());
                requests.forEach(request -> add(cards.card(request)));
            }
            case RequestsRead.NotReadable(boolean signInAgain) ->
                add(new WarningCallout(
                        "not-readable",
                        texts().get("record.words.not-readable"),
                        texts().get(signInAgain ? "record.words.refused-sign-in" : "record.words.not-readable-text")));
        }
        add(new Paragraph(say("how")));
        add(new LinkButton(say("missing-button"), RecordNavigation.MISSING, ButtonKind.SECONDARY));
    }
}
