package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ActionButton;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.ErrorSummary;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.TextArea;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.log.AccessQuestion;
import uk.onelondon.sharing.log.AccessQuestions;
import uk.onelondon.sharing.log.AccessQuestions.QuestionOutcome;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.log.QuestionDraft;
import uk.onelondon.sharing.ui.LogReading.Matched;

/** Asks an organisation why somebody there looked. Sent only when the hub says so; what is typed stays until then. */
@Route("sharing/log/:source/:id/ask")
@PermitAll
class AskPage extends Div implements ServerRendered {

    private static final String FIELD = "question";

    private final transient LogDesk desk;
    private final transient AccessQuestions questions;
    private final UUID key = UUID.randomUUID();
    private String address = LogView.ADDRESS;
    private String title = "";

    AskPage(LogDesk desk, AccessQuestions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    static String address(AccessView view) {
        return OneViewPage.address(view) + "/ask";
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        String source = path.get("source").orElse("");
        String id = path.get("id").orElse("");
        address = LogView.ADDRESS + "/" + source + "/" + id + "/ask";
        begin("title");
        desk.freshSignIn().letIn(this, desk.texts(), address).ifPresent(person -> {
            LogReading reading = desk.firstView(person);
            OneViewPage.find(reading, source, id)
                    .ifPresentOrElse(
                            found -> form(found.view(), found.place()),
                            () -> add(new InsetText(desk.texts()
                                    .get(
                                            reading.log().settled()
                                                    ? "sharing.log.one.absent"
                                                    : "sharing.log.one.not-yet"))));
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void form(Matched matched, EntryId place) {
        ViewWords words = new ViewWords(desk);
        AccessView view = matched.view();
        add(new Paragraph(say("lead")));
        SummaryList list = new SummaryList();
        list.row(
                say("to"),
                words.organisation(view.actor())
                        .orElseGet(() -> desk.theirs(place.source().value())));
        list.row(say("about"), words.title(view));
        list.row(desk.texts().get("sharing.log.when"), words.when(view));
        add(list);
        TextArea field = new TextArea(FIELD, say("question"), Optional.of(say("question-hint")));
        field.value(say("question-first").text());
        add(field, new InsetText(say("what-next")));
        String about = words.title(view).bare() + ", " + words.when(view).bare();
        add(actions(new ActionButton(
                say("send"),
                ButtonKind.PRIMARY,
                () -> send(new QuestionDraft(key, place, about, view.actor().organisation(), field.value()), field))));
    }

    private void send(QuestionDraft draft, TextArea field) {
        Optional<Phrase> wrong = draft.question().isBlank()
                ? Optional.of(say("question-missing"))
                : Optional.of(say("question-long", "most", QuestionDraft.LONGEST))
                        .filter(message -> draft.question().length() > QuestionDraft.LONGEST);
        field.error(wrong);
        if (wrong.isPresent()) {
            wrong(wrong.get());
            return;
        }
        Optional<SignedInPerson> person = desk.freshSignIn().person();
        if (person.isEmpty()) {
            notDone("refused", say("old-sign-in"), say("old-sign-in-text"));
            return;
        }
        switch (questions.send(person.get(), draft)) {
            case QuestionOutcome.Done(AccessQuestion question) -> sent(question);
            case QuestionOutcome.NotAllowed(boolean signInAgain) ->
                notDone("refused", say("refused"), say(signInAgain ? "old-sign-in-text" : "refused-text"));
            case QuestionOutcome.ChangedElsewhere(), QuestionOutcome.NotKnown() ->
                notDone("not-known", say("not-known"), say("not-known-text"));
        }
    }

    /** Only now is it said to be sent. */
    private void sent(AccessQuestion question) {
        begin("sent");
        add(new Paragraph(
                say("sent-text", "organisation", desk.theirs(question.organisation()), "day", question.answerBy())));
        Anchor all = new Anchor(QuestionsView.ADDRESS);
        all.add(new Words(desk.texts().get("sharing.ask.all")));
        add(all);
    }

    private void begin(String part) {
        removeAll();
        PageHeading heading = new PageHeading(say(part));
        add(heading);
        retitle(say(part).text());
        focus(heading);
    }

    private void wrong(Phrase message) {
        getChildren().filter(ErrorSummary.class::isInstance).toList().forEach(this::remove);
        ErrorSummary summary = new ErrorSummary(
                desk.texts().get("design.errors.heading"), address, List.of(new FieldError(FIELD, message)));
        addComponentAsFirst(summary);
        retitle(desk.texts().get("design.errors.title", "title", say("title")).text());
        focus(summary);
    }

    private void notDone(String id, Phrase heading, Phrase text) {
        getChildren().filter(WarningCallout.class::isInstance).toList().forEach(this::remove);
        WarningCallout callout = new WarningCallout(id, heading, text);
        callout.getElement().setAttribute("role", "alert");
        addComponentAtIndex(1, callout);
    }

    private void retitle(String words) {
        title = words;
        String full = desk.texts().get("shell.title", "page", words).bare();
        getUI().ifPresent(ui -> ui.getPage().setTitle(full));
    }

    private void focus(Focusable<?> part) {
        getUI().ifPresent(ui -> part.focus());
    }

    private static Div actions(ActionButton button) {
        Div row = new Div(button);
        row.addClassName("ol-actions");
        return row;
    }

    private Phrase say(String part, Object... named) {
        return desk.texts().get("sharing.ask." + part, named);
    }
}
