package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import uk.onelondon.core.London;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ActionButton;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.PageHeading;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.ServerRendered;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Tag;
import uk.onelondon.design.WarningCallout;
import uk.onelondon.design.Words;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharing.log.AccessQuestion;
import uk.onelondon.sharing.log.AccessQuestions;
import uk.onelondon.sharing.log.AccessQuestions.QuestionOutcome;
import uk.onelondon.sharing.log.AccessQuestions.QuestionsRead;

/** Her questions about who looked, each with where it stands, the dates, and what was answered. */
@Route("sharing/questions")
@PermitAll
class QuestionsView extends Div implements ServerRendered {

    static final String ADDRESS = "/sharing/questions";

    private final transient LogDesk desk;
    private final transient AccessQuestions questions;

    QuestionsView(LogDesk desk, AccessQuestions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    @Override
    public void draw(RouteParameters path, QueryParameters query) {
        removeAll();
        Anchor back = new Anchor(LogView.ADDRESS);
        back.addClassName("ol-back");
        back.add(new Words(desk.texts().get("sharing.log.back")));
        add(back, new PageHeading(say("title")), new Paragraph(say("lead")));
        desk.freshSignIn().letIn(this, desk.texts(), ADDRESS).ifPresent(this::list);
    }

    @Override
    public String getPageTitle() {
        return say("title").text();
    }

    private void list(SignedInPerson person) {
        switch (questions.all(person)) {
            case QuestionsRead.Listed(List<AccessQuestion> all, boolean complete) -> {
                if (!complete) {
                    add(new InsetText(say("not-all")));
                } else if (all.isEmpty()) {
                    add(new InsetText(say("none")));
                }
                all.forEach(question -> add(card(question)));
            }
            case QuestionsRead.NotReadable(boolean signInAgain) ->
                add(new WarningCallout(
                        "not-readable",
                        say("not-readable"),
                        signInAgain ? desk.texts().get("sharing.ask.old-sign-in-text") : say("not-readable-text")));
        }
    }

    private EntryCard card(AccessQuestion question) {
        EntryCard card =
                new EntryCard(desk.theirs(question.about()), HeadingLevel.H2).anchor("question-" + question.id());
        card.tag(new Tag(say("state." + question.state().key()), tone(question)));
        card.with(new Paragraph(clock(question)));
        question.reply().ifPresent(reply -> card.with(new InsetText(say("they-say"), desk.theirs(reply))));
        SummaryList list = new SummaryList();
        list.row(desk.texts().get("sharing.ask.to"), desk.theirs(question.organisation()));
        Div own = new Div(new Words(Phrase.of(question.question())));
        own.getElement().setAttribute("dir", "auto");
        list.row(say("asked"), own);
        list.row(say("changed"), desk.moment(question.changedAt()));
        card.with(list);
        question.access().ifPresent(access -> {
            Anchor link = new Anchor(LogView.ADDRESS + "/" + access.source() + "/" + access.id());
            link.add(new Words(say("see-view")));
            card.with(link);
        });
        if (question.mayWithdraw()) {
            card.with(new ActionButton(say("withdraw"), ButtonKind.SECONDARY, () -> withdraw(question))
                    .named(say("withdraw-one", "about", question.about())));
        }
        return card;
    }

    private void withdraw(AccessQuestion question) {
        desk.freshSignIn()
                .person()
                .ifPresentOrElse(
                        person -> {
                            Phrase outcome = switch (questions.withdraw(person, question)) {
                                case QuestionOutcome.Done done -> say("withdrawn");
                                case QuestionOutcome.ChangedElsewhere() -> say("changed-elsewhere");
                                case QuestionOutcome.NotAllowed refused ->
                                    desk.texts().get("sharing.ask.refused-text");
                                case QuestionOutcome.NotKnown() -> desk.texts().get("sharing.ask.not-known-text");
                            };
                            draw(RouteParameters.empty(), QueryParameters.empty());
                            InsetText said = new InsetText(outcome);
                            said.getElement().setAttribute("role", "alert");
                            addComponentAtIndex(2, said);
                        },
                        () -> draw(RouteParameters.empty(), QueryParameters.empty()));
    }

    private static Tag.Tone tone(AccessQuestion question) {
        return switch (question.state()) {
            case SENT, RECEIVED -> Tag.Tone.INFO;
            case ASKED_FOR_MORE -> Tag.Tone.ATTENTION;
            case ANSWERED -> Tag.Tone.GOOD;
            case DECLINED, WITHDRAWN, OTHER -> Tag.Tone.NEUTRAL;
        };
    }

    private Phrase clock(AccessQuestion question) {
        LocalDate today = London.day(desk.instant());
        if (question.isLate(today)) {
            return say("clock-late", "sent", question.sentOn(), "day", question.answerBy());
        }
        return question.state().isOpen()
                ? say("clock-open", "sent", question.sentOn(), "day", question.answerBy())
                : say("clock-over", "sent", question.sentOn());
    }

    private Phrase say(String part, Object... named) {
        return desk.texts().get("sharing.questions." + part, named);
    }
}
