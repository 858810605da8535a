package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.SummaryList;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.Corrections.RequestOutcome;
import uk.onelondon.record.corrections.RequestDraft;

/** The steps of a request: write, check, sent. */
abstract class RequestPage extends OwnPage {

    private Div form = new Div();

    RequestPage(OwnDesk desk, String key) {
        super(desk, key);
    }

    /** The first step. */
    final void write(RequestForm questions) {
        form = questions;
        step("title");
        text("lead");
        add(new InsetText(texts().get("record.corrections.form.not-kept")));
        add(questions, actions(action("continue", ButtonKind.PRIMARY, () -> proceed(questions))));
    }

    private void proceed(RequestForm questions) {
        List<FieldError> errors = questions.errors();
        if (errors.isEmpty()) {
            check(questions);
        } else {
            wrong(errors);
        }
    }

    /** The second step: what will be sent, to whom, and what happens then. */
    private void check(RequestForm questions) {
        RequestDraft draft = questions.draft();
        Phrase to = recipient(draft);
        remove(form);
        step("check");
        SummaryList list = new SummaryList();
        list.row(texts().get("record.corrections.to"), to);
        part(list, "says-now", draft.saysNow());
        part(list, draft.entry().isPresent() ? "should-say" : "missing", draft.shouldSay());
        part(list, "evidence", draft.evidence());
        add(list);
        add(new InsetText(texts().get("record.corrections.what-next", "organisation", to)));
        add(actions(
                action("send", ButtonKind.PRIMARY, () -> send(draft)),
                action("change", ButtonKind.SECONDARY, () -> write(questions))));
    }

    private void part(SummaryList list, String name, String text) {
        if (!text.isEmpty()) {
            list.row(texts().get("record.corrections.part." + name), new OwnText(text));
        }
    }

    private void send(RequestDraft draft) {
        Optional<SignedInPerson> person = desk().person();
        if (person.isEmpty()) {
            refused(true);
            return;
        }
        switch (desk().corrections().send(person.get(), draft)) {
            case RequestOutcome.Done(CorrectionRequest request) -> sent(request);
            case RequestOutcome.NotAllowed(boolean signInAgain) -> refused(signInAgain);
            case RequestOutcome.TooManyToday() ->
                notDone("too-many", "record.corrections.too-many", "record.corrections.too-many-text");
            case RequestOutcome.ChangedElsewhere(), RequestOutcome.NotKnown() ->
                notDone("not-known", "record.words.not-known", "record.corrections.not-known-text");
        }
    }

    /** Only now is it said to be sent. */
    private void sent(CorrectionRequest request) {
        step("sent");
        text("sent-text", "organisation", desk().theirs(request.organisation()), "day", request.answerBy());
        add(CardLinks.line(texts().get("record.corrections.see-request"), RecordNavigation.correction(request.id())));
        add(CardLinks.line(texts().get("record.corrections.see-all"), RecordNavigation.CORRECTIONS));
    }

    private Phrase recipient(RequestDraft draft) {
        String place = desk().sources()
                .byId(draft.source())
                .map(source -> source.name())
                .orElse("");
        return desk().theirs(draft.organisation().said().orElse(place));
    }
}
