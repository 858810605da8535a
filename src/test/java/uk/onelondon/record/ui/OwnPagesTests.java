package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.CorrectionRequest.Part;
import uk.onelondon.record.corrections.CorrectionRequest.State;
import uk.onelondon.record.corrections.Corrections;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.corrections.DisputeNotes.NoteOutcome;
import uk.onelondon.record.corrections.RequestDraft;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.MyWords;
import uk.onelondon.record.words.OwnWords;
import uk.onelondon.sharedrecord.RecordSources;

/** The pages on which a person says something herself, as she uses them. */
class OwnPagesTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202E";

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);
    private final Words words = new Words();
    private final Requests requests = new Requests();

    @Test
    void whoHasWrittenNothingIsInvitedAndNothingIsSavedBeforeTheHubSaysSo() {
        OwnPage page = opens(new MyWordsView(desk()), Map.of());
        assertThat(html(page).text()).contains("You have not written anything yet");
        press(page, "Write about me");
        type(page, "most-important", "Tea first");
        words.answer = Optional.of(new MyWords.WordsOutcome.NotKnown());
        press(page, "Save");
        assertThat(html(page).text())
                .contains("We cannot tell whether this was saved")
                .doesNotContain("Saved on");
        assertThat(html(page).select("#most-important")).hasSize(1);
        words.answer = Optional.empty();
        press(page, "Save");
        assertThat(words.saved).containsEntry(Heading.MOST_IMPORTANT, "Tea first");
        assertThat(html(page).text()).contains("Saved on 23 November 2026", "Written by me", "Tea first");
    }

    @Test
    void aTextThatIsTooLongIsNotSentAndStays() {
        OwnPage page = opens(new MyWordsView(desk()), Map.of());
        press(page, "Write about me");
        type(page, "people", "x".repeat(10_000));
        press(page, "Save");
        Document html = html(page);
        assertThat(html.select(".ol-errors a").text()).contains("6,000 characters", "4,000 characters");
        assertThat(html.select(".ol-errors a").attr("href")).isEqualTo("/record/my-words#people");
        assertThat(html.select("#people").attr("aria-invalid")).isEqualTo("true");
        assertThat(element(page, "people").getProperty("value")).hasSize(10_000);
        assertThat(words.saved).isEmpty();
    }

    @Test
    void whenTheyWereChangedElsewhereBothVersionsAreShownAndSavingAgainGoesUponTheNewOne() {
        words.kept = Optional.of(words("1", "Tea"));
        OwnPage page = opens(new MyWordsView(desk()), Map.of());
        press(page, "Change my words");
        type(page, "most-important", "Coffee");
        words.answer = Optional.of(new MyWords.WordsOutcome.ChangedElsewhere(words("2", "Water")));
        press(page, "Save");
        assertThat(html(page).text()).contains("This was changed somewhere else", "Saved now: Water");
        assertThat(element(page, "most-important").getProperty("value")).isEqualTo("Coffee");
        words.answer = Optional.empty();
        press(page, "Save");
        assertThat(words.startedFrom.map(OwnWords::version)).contains("2");
        assertThat(html(page).text()).contains("Saved on", "Coffee");
    }

    @Test
    void anEarlierVersionIsBroughtBackIntoTheFormAndOnlySavedThen() {
        words.kept = Optional.of(words("2", "Coffee"));
        words.versions = List.of(words("2", "Coffee"), words("1", "Tea"));
        OwnPage page = opens(new MyWordsView(desk()), Map.of());
        press(page, "See earlier versions");
        assertThat(html(page).text()).contains("Tea", "This is what is saved now");
        press(page, "Bring this back");
        assertThat(element(page, "most-important").getProperty("value")).isEqualTo("Tea");
        assertThat(words.saved).isEmpty();
        press(page, "Save");
        assertThat(words.saved).containsEntry(Heading.MOST_IMPORTANT, "Tea");
    }

    @Test
    void hostileWordsOfHersStayWords() {
        words.kept = Optional.of(words("1", HOSTILE));
        Document html = html(opens(new MyWordsView(desk()), Map.of()));
        assertThat(html.text()).contains("<img src=x");
        RecordPageTests.assertNothingLive(html);
    }

    @Test
    void aHubThatIsDownIsNotCalledEmpty() {
        words.down = true;
        requests.down = true;
        assertThat(html(opens(new MyWordsView(desk()), Map.of())).text())
                .contains("We cannot read your own words now")
                .doesNotContain("not written anything");
        assertThat(html(opens(new CorrectionsView(desk()), Map.of())).text())
                .contains("The shared record does not answer now")
                .doesNotContain("You have not asked");
    }

    @Test
    void aRequestIsWrittenCheckedAndSentToWhoWroteTheEntry() {
        Map<String, String> place = entry();
        OwnPage page = opens(new WrongView(desk()), place);
        press(page, "Continue");
        assertThat(html(page).select(".ol-errors").text()).contains("Say what it should say");
        type(page, "should-say", "I have never smoked");
        press(page, "Continue");
        assertThat(html(page).text()).contains("Check your request", "one month to answer", "I have never smoked");
        assertThat(requests.sent).isEmpty();
        requests.answer = Optional.of(new Corrections.RequestOutcome.NotKnown());
        press(page, "Send my request");
        assertThat(html(page).text()).contains("It will not be sent twice").doesNotContain("Your request was sent");
        requests.answer = Optional.empty();
        press(page, "Send my request");
        assertThat(html(page).text()).contains("Your request was sent", "23 December 2026");
        assertThat(requests.sent)
                .extracting(RequestDraft::key)
                .hasSize(2)
                .containsOnly(requests.sent.getFirst().key());
        assertThat(requests.sent.getLast().entry().map(EntryId::path))
                .contains(place.get("source") + "/" + place.get("type") + "/" + place.get("id"));
    }

    @Test
    void goingBackFromTheCheckLosesNothing() {
        OwnPage page = opens(new WrongView(desk()), entry());
        type(page, "should-say", "Never");
        type(page, "evidence", "A letter");
        press(page, "Continue");
        press(page, "Change my request");
        assertThat(element(page, "should-say").getProperty("value")).isEqualTo("Never");
        assertThat(element(page, "evidence").getProperty("value")).isEqualTo("A letter");
    }

    @Test
    void somethingMissingNeedsAPlaceAndWords() {
        OwnPage page = opens(new MissingView(desk()), Map.of());
        press(page, "Continue");
        assertThat(html(page).select(".ol-errors a")).hasSize(2);
        element(page, "place-2").setProperty("checked", true);
        type(page, "should-say", "A jab in May");
        press(page, "Continue");
        assertThat(html(page).select("dl").text()).contains("South West London", "A jab in May");
    }

    @Test
    void theListTellsStateAndClockAndSaysWhenTheMonthIsOver() {
        requests.kept.add(request("r1", State.SENT, NOON.minusSeconds(86_400)));
        requests.kept.add(request("r2", State.SENT, NOON.minusSeconds(40L * 86_400)));
        requests.kept.add(request("r3", State.DECLINED, NOON));
        Document html = html(opens(new CorrectionsView(desk()), Map.of()));
        assertThat(html.select("article").get(0).text())
                .contains("Sent on 22 November 2026 to The surgery", "by 22 December 2026");
        assertThat(html.select("article").get(1).text()).contains("should have answered by", "ico.org.uk");
        assertThat(html.select("article").get(2).text()).contains("They do not agree");
        assertThat(html.select("a[href=/record/corrections/r1]")).hasSize(1);
    }

    @Test
    void aRequestIsTakenBackOnlyWhenSheIsSure() {
        requests.kept.add(request("r1", State.SENT, NOON));
        OwnPage page = opens(new CorrectionView(desk()), Map.of("request", "r1"));
        press(page, "Take my request back");
        assertThat(requests.withdrawn).isEmpty();
        press(page, "No, keep it");
        press(page, "Take my request back");
        press(page, "Yes, take it back");
        assertThat(requests.withdrawn).containsExactly("r1");
        assertThat(html(page).text()).contains("You took your request back");
    }

    @Test
    void whoIsAskedForMoreAnswersAndAChangeMeanwhileIsTold() {
        requests.kept.add(request("r1", State.ASKED_FOR_MORE, NOON));
        OwnPage page = opens(new CorrectionView(desk()), Map.of("request", "r1"));
        assertThat(html(page).text()).contains("They ask", "Which letter?");
        press(page, "Send my answer");
        assertThat(html(page).select(".ol-errors").text()).contains("Write your answer");
        type(page, "more", "That of May");
        requests.answer = Optional.of(new Corrections.RequestOutcome.ChangedElsewhere());
        press(page, "Send my answer");
        assertThat(html(page).text()).contains("They have changed something since you opened this page");
        assertThat(element(page, "more").getProperty("value")).isEqualTo("That of May");
    }

    @Test
    void tooManyRequestsInOneDayAreSaidCalmlyAndNothingTypedIsLost() {
        OwnPage page = opens(new MissingView(desk()), Map.of());
        element(page, "place-2").setProperty("checked", true);
        type(page, "should-say", "My hip operation");
        press(page, "Continue");
        requests.answer = Optional.of(new Corrections.RequestOutcome.TooManyToday());
        press(page, "Send my request");
        assertThat(html(page).text())
                .contains("You have sent many requests today", "This one was not sent", "My hip operation");
    }

    @Test
    void anothersRequestIsAsAnAbsentOne() {
        assertThat(html(opens(new CorrectionView(desk()), Map.of("request", "nobody")))
                        .text())
                .contains("This request is not here");
    }

    @Test
    void aNoteShowsOnTheEntrysPageAndOnItsCardMarkedAsHers() {
        Map<String, String> place = entry();
        OwnPage page = opens(new NoteView(desk()), place);
        press(page, "Save my note");
        assertThat(html(page).select(".ol-errors").text()).contains("Write your note");
        type(page, "note", "I never had this " + HOSTILE);
        press(page, "Save my note");
        assertThat(html(page).text()).contains("Your note is saved");
        Document list = reader.opens(AllergiesView::new);
        assertThat(list.select("article .ol-own-note").text())
                .contains("I do not agree with this entry. My note of 23 November 2026", "I never had this <img");
        RecordPageTests.assertNothingLive(list);
        reader.with(new WrongHere());
        Document own = reader.opensEntry(place.get("source"), place.get("type"), place.get("id"));
        assertThat(own.select("#wrong-here .ol-own-note")).hasSize(1);
        assertThat(own.select("#wrong-here a[href^=/record/wrong/]")).hasSize(1);
        OwnPage again = opens(new NoteView(desk()), place);
        press(again, "Take my note back");
        assertThat(html(again).text()).contains("Your note was taken back");
        assertThat(reader.opens(AllergiesView::new).select(".ol-own-note")).isEmpty();
    }

    @Test
    void aNoteThatWasNotSavedIsNotCalledSavedAndStays() {
        OwnPage page = opens(new NoteView(desk()), entry());
        type(page, "note", "Not so");
        reader.notes().answers(new NoteOutcome.NotKnown());
        press(page, "Save my note");
        assertThat(html(page).text()).contains("We cannot tell whether this was saved");
        reader.notes()
                .answers(new NoteOutcome.ChangedElsewhere(
                        new DisputeNote("n", "2", java.util.Set.of(), "From my other phone", NOON)));
        press(page, "Save my note");
        assertThat(html(page).text()).contains("From my other phone");
        assertThat(element(page, "note").getProperty("value")).isEqualTo("Not so");
    }

    @Test
    void whetherThereIsANoteIsNotClaimedWhileTheHubIsDown() {
        Map<String, String> place = entry();
        reader.notes().away();
        reader.with(new WrongHere());
        assertThat(reader.opensEntry(place.get("source"), place.get("type"), place.get("id"))
                        .text())
                .contains("We cannot read now whether you have a note here");
        assertThat(html(opens(new NoteView(desk()), place)).select("textarea")).isEmpty();
    }

    @Test
    void nobodyReadsOrWritesWithoutAProvedIdentity() {
        OwnDesk weak = desk(new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P5));
        for (OwnPage page :
                List.of(new MyWordsView(weak), new CorrectionsView(weak), new MissingView(weak), new WrongView(weak))) {
            Document html = html(opens(page, Map.of()));
            assertThat(html.select("a[href^='/sign-in/prove?return=%2Frecord%2F']"))
                    .hasSize(1);
            assertThat(html.select("textarea")).isEmpty();
        }
    }

    @Test
    void homeShowsWhatMattersToHerFirst() {
        words.kept = Optional.of(words("1", "Tea"));
        MyWordsCard card = new MyWordsCard(desk());
        assertThat(card.draw().getElement().getOuterHTML()).contains("Tea", "Written by me");
        assertThat(card.order()).isLessThan(10);
    }

    @Test
    void aboutMeTellsAllSheSaysOfHerselfAndFillsInWhatComesLater() {
        words.kept = Optional.of(words("1", "Tea"));
        Component part = new OwnWordsFirst(desk())
                .parts(reader.desk().now().orElseThrow())
                .findFirst()
                .orElseThrow();
        assertThat(html(part).select("section#my-words").text()).contains("Written by me", "Tea");
        words.kept = Optional.empty();
        assertThat(html(new OwnWordsFirst(desk())
                                .parts(reader.desk().now().orElseThrow())
                                .findFirst()
                                .orElseThrow())
                        .text())
                .contains("You can tell staff what matters to you");
    }

    private Map<String, String> entry() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin").complete();
        String[] place = reader.opens(AllergiesView::new)
                .select("article a[href^=/record/entry/]")
                .first()
                .attr("href")
                .replaceFirst("#.*", "")
                .split("/");
        return Map.of("source", place[3], "type", place[4], "id", place[5]);
    }

    private OwnDesk desk() {
        return desk(reader);
    }

    private OwnDesk desk(Reader somebody) {
        return new OwnDesk(
                somebody.desk(),
                words,
                requests,
                somebody.notes(),
                new RecordSources(
                        RecordUnderTest.source("hub", "Hub"),
                        List.of(
                                RecordUnderTest.source("north-east", "North East London"),
                                RecordUnderTest.source("south-west", "South West London"))));
    }

    private static OwnPage opens(OwnPage page, Map<String, String> path) {
        page.draw(new RouteParameters(path), QueryParameters.empty());
        return page;
    }

    private static Document html(Component page) {
        return Jsoup.parseBodyFragment(page.getElement().getOuterHTML());
    }

    private static void type(Component page, String id, String text) {
        element(page, id).setProperty("value", text);
    }

    private static void press(Component page, String words) {
        Element button = all(page.getElement())
                .filter(element -> element.getTag().equals("button"))
                .filter(element -> element.getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words));
        button.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(button, "click", JsonNodeFactory.instance.objectNode()));
    }

    private static Element element(Component page, String id) {
        return all(page.getElement())
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing has the id " + id));
    }

    private static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(OwnPagesTests::all))
                .filter(element -> !element.isTextNode());
    }

    private static OwnWords words(String version, String text) {
        return new OwnWords(Map.of(Heading.MOST_IMPORTANT, text), NOON, "w", version);
    }

    private static CorrectionRequest request(String id, State state, java.time.Instant sent) {
        return new CorrectionRequest(
                id,
                "1",
                Optional.empty(),
                "",
                "The surgery",
                sent,
                state,
                List.of(new Part("should-say", "A jab in May")),
                state == State.ASKED_FOR_MORE ? Optional.of("Which letter?") : Optional.empty(),
                sent);
    }

    /** Own words kept in memory, by a hub that answers as a test wants. */
    private static final class Words implements MyWords {

        private Optional<OwnWords> kept = Optional.empty();
        private Optional<OwnWords> startedFrom = Optional.empty();
        private Optional<WordsOutcome> answer = Optional.empty();
        private List<OwnWords> versions = List.of();
        private Map<Heading, String> saved = Map.of();
        private boolean down;

        @Override
        public WordsRead read(SignedInPerson person) {
            if (down) {
                return new WordsRead.NotReadable(false);
            }
            return kept.<WordsRead>map(WordsRead.Written::new).orElseGet(WordsRead.Nothing::new);
        }

        @Override
        public Optional<List<OwnWords>> versions(SignedInPerson person, OwnWords now) {
            return Optional.of(versions);
        }

        @Override
        public WordsOutcome save(SignedInPerson person, Map<Heading, String> said, Optional<OwnWords> before) {
            startedFrom = before;
            if (answer.isPresent()) {
                return answer.get();
            }
            saved = OwnWords.cleaned(said);
            return new WordsOutcome.Saved(new OwnWords(said, NOON, "w", "9"));
        }
    }

    /** Requests kept in memory, by a hub that answers as a test wants. */
    private static final class Requests implements Corrections {

        private final List<CorrectionRequest> kept = new ArrayList<>();
        private final List<RequestDraft> sent = new ArrayList<>();
        private final List<String> withdrawn = new ArrayList<>();
        private Optional<RequestOutcome> answer = Optional.empty();
        private boolean down;

        @Override
        public RequestsRead all(SignedInPerson person) {
            return down ? new RequestsRead.NotReadable(false) : new RequestsRead.Listed(kept, true);
        }

        @Override
        public RequestOutcome send(SignedInPerson person, RequestDraft draft) {
            sent.add(draft);
            return answer.orElseGet(() -> new RequestOutcome.Done(request("r1", State.SENT, NOON)));
        }

        @Override
        public RequestOutcome withdraw(SignedInPerson person, CorrectionRequest request) {
            withdrawn.add(request.id());
            return new RequestOutcome.Done(request("r1", State.WITHDRAWN, NOON));
        }

        @Override
        public RequestOutcome answer(SignedInPerson person, CorrectionRequest request, String more) {
            return answer.orElseGet(() -> new RequestOutcome.Done(request("r1", State.SENT, NOON)));
        }
    }
}
