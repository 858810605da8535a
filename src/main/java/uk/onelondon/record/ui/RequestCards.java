package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Tag;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.CorrectionRequest.State;

/** Draws a request: what it is about, where it stands, and the clock. */
final class RequestCards {

    private final OwnDesk desk;

    RequestCards(OwnDesk desk) {
        this.desk = desk;
    }

    EntryCard card(CorrectionRequest request) {
        Texts texts = desk.texts();
        EntryCard card = new EntryCard(title(request), HeadingLevel.H2);
        card.tag(tag(request));
        card.with(new Paragraph(clock(request)));
        Anchor link = new Anchor(RecordNavigation.correction(request.id()));
        link.add(new Words(
                texts.get("record.corrections.open", "title", title(request).text())));
        return card.with(link);
    }

    Phrase title(CorrectionRequest request) {
        return request.title().isEmpty()
                ? desk.texts().get("record.corrections.something-missing")
                : desk.theirs(request.title());
    }

    Tag tag(CorrectionRequest request) {
        Tag.Tone tone = switch (request.state()) {
            case SENT, RECEIVED -> Tag.Tone.INFO;
            case ASKED_FOR_MORE -> Tag.Tone.ATTENTION;
            case ACCEPTED, PARTLY_ACCEPTED -> Tag.Tone.GOOD;
            case DECLINED, WITHDRAWN, OTHER -> Tag.Tone.NEUTRAL;
        };
        return new Tag(
                desk.texts().get("record.corrections.state." + request.state().key()), tone);
    }

    /** "Sent on ... They should answer by ...". */
    Phrase clock(CorrectionRequest request) {
        String organisation = request.organisation();
        State state = request.state();
        if (request.isLate(desk.today())) {
            return desk.texts()
                    .get(
                            "record.corrections.clock-late",
                            "organisation",
                            organisation,
                            "sent",
                            request.sentOn(),
                            "day",
                            request.answerBy());
        }
        return state.isOpen()
                ? desk.texts()
                        .get(
                                "record.corrections.clock-open",
                                "organisation",
                                organisation,
                                "sent",
                                request.sentOn(),
                                "day",
                                request.answerBy())
                : desk.texts()
                        .get("record.corrections.clock-over", "organisation", organisation, "sent", request.sentOn());
    }
}
