package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.sharing.fhir.LogUnderTest.NORTH_EAST;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.fhir.Accesses;
import uk.onelondon.sharing.fhir.LogUnderTest;
import uk.onelondon.sharing.log.AccessQuestion;
import uk.onelondon.sharing.log.AccessQuestion.State;
import uk.onelondon.sharing.log.AccessQuestions;
import uk.onelondon.sharing.log.QuestionDraft;

/** Asking why somebody looked, and what became of it, as a person does it. */
class AskTests {

    private final LogUnderTest logs = new LogUnderTest();
    private final LogReader reader = new LogReader(logs);
    private final Hub hub = new Hub();

    @BeforeEach
    void aNurseLooked() {
        logs.send(NORTH_EAST, Accesses.nurse("a1", NOON, "Condition")).complete();
    }

    @Test
    void aViewLeadsToItsQuestionButHerOwnDoesNot() {
        Document one = reader.opens(OneViewPage::new, Map.of("source", "north-east", "id", "a1"), "");
        assertThat(one.select("a[href=/sharing/log/north-east/a1/ask]")).hasSize(1);
        logs.send(NORTH_EAST, Accesses.herself("a2", NOON, "Task/t1"));
        Document own = reader.opens(OneViewPage::new, Map.of("source", "north-east", "id", "a2"), "");
        assertThat(own.select("a[href$=ask]")).isEmpty();
    }

    @Test
    void itIsCalledSentOnlyWhenTheHubSaysSoAndWhatWasTypedStays() {
        AskPage page = asks();
        assertThat(LogReader.html(page).text()).contains("Fleetside University Hospital", "one month to answer");
        type(page, "Why, please?");
        hub.answer = Optional.of(new AccessQuestions.QuestionOutcome.NotKnown());
        press(page, "Send my question");
        assertThat(LogReader.html(page).text()).contains("We cannot tell whether your question was sent");
        assertThat(element(page).getProperty("value")).isEqualTo("Why, please?");
        hub.answer = Optional.empty();
        press(page, "Send my question");
        assertThat(LogReader.html(page).text())
                .contains("Your question was sent", "Fleetside University Hospital", "23 December 2026");
        assertThat(hub.sent).extracting(QuestionDraft::question).containsExactly("Why, please?", "Why, please?");
        assertThat(hub.sent)
                .extracting(QuestionDraft::key)
                .containsOnly(hub.sent.getFirst().key());
        assertThat(hub.sent.getFirst().access()).isEqualTo(new EntryId(NORTH_EAST, "AuditEvent", "a1"));
    }

    @Test
    void anEmptyOrTooLongQuestionIsNotSent() {
        AskPage page = asks();
        type(page, "  ");
        press(page, "Send my question");
        assertThat(LogReader.html(page).select(".ol-errors").text()).contains("Write your question");
        type(page, "x".repeat(QuestionDraft.LONGEST + 1));
        press(page, "Send my question");
        assertThat(LogReader.html(page).select(".ol-errors a").text()).contains("too long", "4,000");
        assertThat(hub.sent).isEmpty();
    }

    @Test
    void aSignInThatGotOldSendsNothing() {
        AskPage page = asks();
        reader.recent = false;
        press(page, "Send my question");
        assertThat(LogReader.html(page).text()).contains("Please sign in again", "Nothing was sent");
        assertThat(hub.sent).isEmpty();
    }

    @Test
    void aRefusalIsSaid() {
        hub.answer = Optional.of(new AccessQuestions.QuestionOutcome.NotAllowed(false));
        AskPage page = asks();
        press(page, "Send my question");
        assertThat(LogReader.html(page).text()).contains("The record did not take your question");
    }

    @Test
    void questionsShowStateDatesAndAnswersAndCanBeTakenBack() {
        hub.kept.add(question("q1", State.ANSWERED, Optional.of("A letter had to be <b>filed</b>.")));
        hub.kept.add(question("q2", State.SENT, Optional.empty()));
        QuestionsView page = questions();
        Document html = LogReader.html(page);
        assertThat(html.select("#question-q1").text()).contains("Answered", "A letter had to be <b>filed</b>.");
        assertThat(html.select("#question-q1 button")).isEmpty();
        assertThat(html.select("#question-q2").text())
                .contains("They should answer within a month, by 23 December 2026");
        press(page, "Take this question back");
        assertThat(hub.withdrawn).containsExactly("q2");
        assertThat(LogReader.html(page).text()).contains("Your question was taken back.");
        hub.answer = Optional.of(new AccessQuestions.QuestionOutcome.ChangedElsewhere());
        press(page, "Take this question back");
        assertThat(LogReader.html(page).text()).contains("Nothing was taken back.");
    }

    @Test
    void noneADownHubAndAListThatIsShortAreThreeThings() {
        assertThat(LogReader.html(questions()).text()).contains("You have not asked anything yet");
        hub.complete = false;
        assertThat(LogReader.html(questions()).text())
                .contains("Some of your questions could not be read")
                .doesNotContain("not asked anything");
        hub.down = true;
        assertThat(LogReader.html(questions()).text()).contains("We cannot read your questions now");
        reader.recent = false;
        assertThat(LogReader.html(questions()).text()).contains("Please sign in again");
    }

    private AskPage asks() {
        AskPage page = new AskPage(reader.desk(), hub);
        page.draw(new RouteParameters(Map.of("source", "north-east", "id", "a1")), QueryParameters.empty());
        return page;
    }

    private QuestionsView questions() {
        QuestionsView page = new QuestionsView(reader.desk(), hub);
        page.draw(RouteParameters.empty(), QueryParameters.empty());
        return page;
    }

    private static void type(Component page, String text) {
        element(page).setProperty("value", text);
    }

    private static Element element(Component page) {
        return all(page.getElement())
                .filter(element -> "question".equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private static void press(Component page, String words) {
        Element button = all(page.getElement())
                .filter(element -> element.getTag().equals("button")
                        && element.getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
        button.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(button, "click", JsonNodeFactory.instance.objectNode()));
    }

    private static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(AskTests::all));
    }

    private static AccessQuestion question(String id, State state, Optional<String> reply) {
        return new AccessQuestion(
                id,
                "1",
                Optional.of(new EntryId(NORTH_EAST, "AuditEvent", "a1")),
                "A&E nurse at Fleetside University Hospital",
                "Fleetside University Hospital",
                NOON,
                state,
                "Why, please?",
                reply,
                NOON);
    }

    /** A hub that says what a test tells it to. */
    private static final class Hub implements AccessQuestions {

        private final List<QuestionDraft> sent = new ArrayList<>();
        private final List<AccessQuestion> kept = new ArrayList<>();
        private final List<String> withdrawn = new ArrayList<>();
        private Optional<QuestionOutcome> answer = Optional.empty();
        private boolean down;
        private boolean complete = true;

        @Override
        public QuestionsRead all(SignedInPerson person) {
            return down ? new QuestionsRead.NotReadable(false) : new QuestionsRead.Listed(kept, complete);
        }

        @Override
        public QuestionOutcome send(SignedInPerson person, QuestionDraft draft) {
            sent.add(draft);
            return answer.orElseGet(() -> new QuestionOutcome.Done(question("q9", State.SENT, Optional.empty())));
        }

        @Override
        public QuestionOutcome withdraw(SignedInPerson person, AccessQuestion question) {
            if (answer.isEmpty()) {
                withdrawn.add(question.id());
            }
            return answer.orElseGet(() -> new QuestionOutcome.Done(question));
        }
    }
}
