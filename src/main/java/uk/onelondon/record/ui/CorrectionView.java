package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.TextArea;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.CorrectionRequest.State;
import uk.onelondon.record.corrections.Corrections.RequestOutcome;
import uk.onelondon.record.corrections.Corrections.RequestsRead;
import uk.onelondon.record.words.TypedText;

/** One request: what she said, what they said, how long they have, and what she can do. */
@Route("record/corrections/:request")
@PermitAll
class CorrectionView extends OwnPage {

    private static final String MORE = "more";

    private String address = RecordNavigation.CORRECTIONS;

    CorrectionView(OwnDesk desk) {
        super(desk, "record.corrections.one");
    }

    @Override
    String address() {
        return address;
    }

    @Override
    void begin(SignedInPerson person, RouteParameters path, QueryParameters query) {
        String id = path.get("request").orElse("");
        address = RecordNavigation.correction(id);
        Optional<RequestsRead> read =
                desk().within(OwnDesk.PAGE, () -> desk().corrections().all(person));
        switch (read.orElseGet(() -> new RequestsRead.NotReadable(false))) {
            case RequestsRead.Listed all -> all.byId(id).ifPresentOrElse(this::show, () -> absent("not-here"));
            case RequestsRead.NotReadable none -> absent("not-readable");
        }
    }

    private void absent(String why) {
        step("title");
        add(new InsetText(why.equals("not-here") ? say("not-here") : texts().get("record.words.not-readable-text")));
        add(CardLinks.line(texts().get("record.corrections.see-all"), RecordNavigation.CORRECTIONS));
    }

    private void show(CorrectionRequest request) {
        RequestCards cards = new RequestCards(desk());
        step("title");
        add(new Div(cards.tag(request)), new Paragraph(cards.clock(request)));
        request.reply().ifPresent(reply -> {
            add(new Paragraph(say(request.state() == State.ASKED_FOR_MORE ? "they-ask" : "they-say")));
            add(new InsetText(desk().theirs(reply)));
        });
        SummaryList list = new SummaryList();
        list.row(say("about"), cards.title(request));
        list.row(texts().get("record.corrections.to"), desk().theirs(request.organisation()));
        request.parts().forEach(part -> list.row(name(request, part.kind()), new OwnText(part.text())));
        list.row(say("changed"), desk().moment(request.changedAt()));
        add(list);
        request.entry().ifPresent(entry -> add(CardLinks.line(say("see-entry"), RecordNavigation.entry(entry))));
        if (request.state() == State.ASKED_FOR_MORE) {
            askForMore(request);
        }
        if (request.state() == State.DECLINED || request.isLate(desk().today())) {
            add(new InsetText(say("complain")));
        }
        if (request.mayWithdraw()) {
            add(actions(action("withdraw", ButtonKind.WARNING, () -> confirmWithdrawal(request))));
        }
        add(CardLinks.line(texts().get("record.corrections.see-all"), RecordNavigation.CORRECTIONS));
    }

    private Phrase name(CorrectionRequest request, String kind) {
        String part = kind.equals("should-say") && request.entry().isEmpty() ? "missing" : kind;
        String key = "record.corrections.part." + part;
        return texts().get(texts().has(key) ? key : "record.corrections.part.more");
    }

    private void askForMore(CorrectionRequest request) {
        TextArea more = new TextArea(MORE, say("more"), Optional.of(texts().get("record.corrections.form.not-kept")));
        add(more, actions(action("more-send", ButtonKind.PRIMARY, () -> answer(request, more))));
    }

    private void answer(CorrectionRequest request, TextArea more) {
        String typed = more.value();
        Optional<Phrase> wrong = TypedFields.wrong(texts(), typed)
                .or(() -> TypedText.cleaned(typed).isEmpty() ? Optional.of(say("more-missing")) : Optional.empty());
        more.error(wrong);
        if (wrong.isPresent()) {
            wrong(List.of(new FieldError(MORE, wrong.get())));
        } else {
            desk().person()
                    .ifPresentOrElse(
                            person -> done(desk().corrections().answer(person, request, typed), "more-sent"),
                            () -> refused(true));
        }
    }

    private void confirmWithdrawal(CorrectionRequest request) {
        step("withdraw-sure");
        text("withdraw-text");
        add(actions(
                action("withdraw-yes", ButtonKind.WARNING, () -> withdraw(request)),
                action("withdraw-no", ButtonKind.SECONDARY, () -> show(request))));
    }

    private void withdraw(CorrectionRequest request) {
        desk().person()
                .ifPresentOrElse(
                        person -> done(desk().corrections().withdraw(person, request), "withdrawn"),
                        () -> refused(true));
    }

    private void done(RequestOutcome outcome, String what) {
        switch (outcome) {
            case RequestOutcome.Done(CorrectionRequest request) -> {
                show(request);
                addComponentAtIndex(1, new InsetText(say(what)));
            }
            case RequestOutcome.ChangedElsewhere() ->
                notDone("changed", "record.words.changed", "record.corrections.changed-text");
            case RequestOutcome.NotAllowed(boolean signInAgain) -> refused(signInAgain);
            case RequestOutcome.TooManyToday(), RequestOutcome.NotKnown() ->
                notDone("not-known", "record.words.not-known", "record.corrections.not-known-text");
        }
    }
}
