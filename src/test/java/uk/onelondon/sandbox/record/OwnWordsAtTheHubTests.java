package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.record.corrections.CorrectionRequest;
import uk.onelondon.record.corrections.CorrectionRequest.State;
import uk.onelondon.record.corrections.Corrections;
import uk.onelondon.record.corrections.Corrections.RequestOutcome;
import uk.onelondon.record.corrections.Corrections.RequestsRead;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.corrections.DisputeNotes;
import uk.onelondon.record.corrections.DisputeNotes.NoteOutcome;
import uk.onelondon.record.corrections.RequestDraft;
import uk.onelondon.record.fhir.OwnWordsOver;
import uk.onelondon.record.words.Heading;
import uk.onelondon.record.words.MyWords;
import uk.onelondon.record.words.MyWords.WordsOutcome;
import uk.onelondon.record.words.MyWords.WordsRead;
import uk.onelondon.record.words.OwnWords;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.reading.ReadingOver;

/** What the app writes, through the real protocol, enforcement and store. */
class OwnWordsAtTheHubTests {

    private static final Duration NOW = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final SourceId NORTH_EAST = new SourceId("north-east");
    private static final EntryId ENTRY = new EntryId(NORTH_EAST, "Observation", "o1");

    private final RunningRecord record = RunningRecord.shared();
    private final Person person = People.person();
    private final RecordSources sources =
            new RecordSources(source(Endpoints.HUB, "Hub"), List.of(source("north-east", "North East London")));
    private final HubRecord hub = ReadingOver.hub(
            sources,
            person::token,
            () -> RunningRecord.tokens().writer("subject-" + person.id(), person.nhsNumber()),
            Duration.ofSeconds(3));
    private final MyWords words = OwnWordsOver.words(hub, CLOCK);
    private final Corrections corrections = OwnWordsOver.corrections(hub, sources, CLOCK);
    private final DisputeNotes notes = OwnWordsOver.notes(hub, sources, CLOCK);

    @BeforeEach
    void moveIn() {
        List<Resource> patient = List.of(person.resources().getFirst());
        record.store().seed(Endpoints.HUB, patient);
    }

    @AfterEach
    void mend() {
        fault("{\"kind\":\"none\"}");
    }

    @Test
    void herWordsAreKeptReadAndChangedAndEveryVersionStays() {
        assertThat(words.read(citizen())).isEqualTo(new WordsRead.Nothing());
        OwnWords first = saved(words.save(citizen(), said("Tea <b>first</b>\nthen talk"), Optional.empty()));
        assertThat(first.under(Heading.MOST_IMPORTANT)).contains("Tea <b>first</b>\nthen talk");
        assertThat(first.under(Heading.MESSAGES_SAFE)).contains(Heading.NO);
        OwnWords second = saved(words.save(citizen(), said("Coffee"), Optional.of(first)));
        assertThat(words.read(citizen())).isEqualTo(new WordsRead.Written(second));
        assertThat(words.versions(citizen(), second).orElseThrow())
                .extracting(version -> version.under(Heading.MOST_IMPORTANT).orElseThrow())
                .containsExactly("Coffee", "Tea <b>first</b>\nthen talk");
        OwnWords emptied = saved(words.save(citizen(), Map.of(), Optional.of(second)));
        assertThat(emptied.isEmpty()).isTrue();
    }

    @Test
    void twoWindowsMakeOneAndTheLaterIsToldOfTheOther() {
        OwnWords first = saved(words.save(citizen(), said("one"), Optional.empty()));
        assertThat(words.save(citizen(), said("two"), Optional.empty()))
                .isEqualTo(new WordsOutcome.ChangedElsewhere(first));
        assertThat(words.save(citizen(), said("one"), Optional.empty())).isEqualTo(new WordsOutcome.Saved(first));
        OwnWords second = saved(words.save(citizen(), said("two"), Optional.of(first)));
        assertThat(words.save(citizen(), said("three"), Optional.of(first)))
                .isEqualTo(new WordsOutcome.ChangedElsewhere(second));
        assertThat(words.save(citizen(), said("two"), Optional.of(first))).isEqualTo(new WordsOutcome.Saved(second));
    }

    @Test
    void nothingIsCalledSavedWhileTheHubIsDown() {
        OwnWords first = saved(words.save(citizen(), said("one"), Optional.empty()));
        fault("{\"kind\":\"error\"}");
        assertThat(words.save(citizen(), said("two"), Optional.of(first))).isEqualTo(new WordsOutcome.NotKnown());
        assertThat(words.read(citizen())).isEqualTo(new WordsRead.NotReadable(false));
        assertThat(corrections.send(citizen(), draft())).isEqualTo(new RequestOutcome.NotKnown());
        assertThat(corrections.all(citizen())).isEqualTo(new RequestsRead.NotReadable(false));
        assertThat(notes.all(citizen(), NOW)).isEqualTo(new DisputeNotes.NotesRead.NotKnown());
        mend();
        assertThat(words.read(citizen())).isEqualTo(new WordsRead.Written(first));
        assertThat(((RequestsRead.Listed) corrections.all(citizen())).requests())
                .isEmpty();
    }

    @Test
    void aRequestIsSentOnceHoweverOftenItIsSent() {
        RequestDraft draft = draft();
        CorrectionRequest sent = done(corrections.send(citizen(), draft));
        assertThat(done(corrections.send(citizen(), draft)).id()).isEqualTo(sent.id());
        assertThat(((RequestsRead.Listed) corrections.all(citizen())).requests())
                .containsExactly(sent);
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.entry()).contains(ENTRY);
        assertThat(sent.title()).isEqualTo("Smoker");
        assertThat(sent.organisation()).isEqualTo("The surgery");
        assertThat(sent.answerBy()).isEqualTo(sent.sentOn().plusMonths(1));
        assertThat(sent.parts())
                .extracting(CorrectionRequest.Part::kind)
                .containsExactly("says-now", "should-say", "evidence");
    }

    @Test
    void moreRequestsInADayThanAnybodyWritesAreNotSent() {
        for (int i = 0; i < Corrections.MOST_IN_A_DAY; i++) {
            done(corrections.send(citizen(), draft()));
        }
        assertThat(corrections.send(citizen(), draft())).isEqualTo(new RequestOutcome.TooManyToday());
        assertThat(((RequestsRead.Listed) corrections.all(citizen())).requests())
                .hasSize(Corrections.MOST_IN_A_DAY);
    }

    @Test
    void sheWithdrawsARequestAndNotOneThatWasAnsweredMeanwhile() {
        CorrectionRequest sent = done(corrections.send(citizen(), draft()));
        assertThat(done(corrections.withdraw(citizen(), sent)).state()).isEqualTo(State.WITHDRAWN);
        CorrectionRequest other = done(corrections.send(citizen(), draft()));
        Task task = task(other);
        task.setStatus(Task.TaskStatus.ONHOLD).getStatusReason().setText("Which letter?");
        record.store().amend(Endpoints.HUB, task);
        assertThat(corrections.withdraw(citizen(), other)).isEqualTo(new RequestOutcome.ChangedElsewhere());
        CorrectionRequest asked = ((RequestsRead.Listed) corrections.all(citizen()))
                .byId(other.id())
                .orElseThrow();
        assertThat(asked.state()).isEqualTo(State.ASKED_FOR_MORE);
        assertThat(asked.reply()).contains("Which letter?");
        CorrectionRequest answered = done(corrections.answer(citizen(), asked, "That of May"));
        assertThat(answered.state()).isEqualTo(State.SENT);
        assertThat(answered.parts().getLast()).isEqualTo(new CorrectionRequest.Part("more", "That of May"));
    }

    @Test
    void aNoteTravelsWithAllPlacesThatTellTheEntryAndIsTakenBack() {
        EntryId same = new EntryId(NORTH_EAST, "Condition", "c1");
        assertThat(notes.save(citizen(), List.of(ENTRY, same), "Not so", Optional.empty()))
                .isEqualTo(new NoteOutcome.Saved());
        DisputeNote note = notes.all(citizen(), NOW).beside(List.of(same)).getFirst();
        assertThat(note.text()).isEqualTo("Not so");
        assertThat(note.entries()).containsExactlyInAnyOrder(ENTRY, same);
        assertThat(notes.save(citizen(), List.of(ENTRY, same), "Other", Optional.empty()))
                .isEqualTo(new NoteOutcome.ChangedElsewhere(note));
        assertThat(notes.save(citizen(), List.of(ENTRY), "", Optional.of(note))).isEqualTo(new NoteOutcome.Saved());
        assertThat(notes.all(citizen(), NOW).beside(List.of(ENTRY)))
                .allSatisfy(kept -> assertThat(kept.text()).isEmpty());
    }

    @Test
    void tenThousandCharactersAndTurnedDirectionsArriveAsTheyAreCleaned() {
        String typed = "\u202Eabc\u0007" + "\u0986\u09AE\u09BF ".repeat(2_500);
        OwnWords kept = saved(words.save(citizen(), said(typed), Optional.empty()));
        assertThat(kept.under(Heading.MOST_IMPORTANT).orElseThrow())
                .startsWith("abc")
                .hasSizeGreaterThan(9_000)
                .doesNotContain("\u202E", "\u0007");
    }

    @Test
    void aSignInThatOnlyReadsIsNotCalledSaved() {
        HubRecord readOnly = ReadingOver.hub(sources, person::token, person::token, Duration.ofSeconds(3));
        assertThat(OwnWordsOver.words(readOnly, CLOCK).save(citizen(), said("x"), Optional.empty()))
                .isEqualTo(new WordsOutcome.NotAllowed(false));
        assertThat(OwnWordsOver.corrections(readOnly, sources, CLOCK).send(citizen(), draft()))
                .isEqualTo(new RequestOutcome.NotAllowed(false));
    }

    private Task task(CorrectionRequest request) {
        Task task = (Task) record.store().current(Endpoints.HUB, "Task").stream()
                .filter(item -> item.getIdElement().getIdPart().equals(request.id()))
                .findFirst()
                .orElseThrow()
                .copy();
        task.getMeta().setLastUpdated(null);
        return task;
    }

    private static RequestDraft draft() {
        return new RequestDraft(
                UUID.randomUUID(),
                Optional.of(ENTRY),
                "Smoker",
                new Named(Optional.of("The surgery"), Optional.of(new EntryId(NORTH_EAST, "Organization", "surgery"))),
                NORTH_EAST,
                "It says that I smoke",
                "I have never smoked",
                "I know it");
    }

    private static Map<Heading, String> said(String words) {
        return Map.of(Heading.MOST_IMPORTANT, words, Heading.MESSAGES_SAFE, Heading.NO, Heading.PEOPLE, "  ");
    }

    private static OwnWords saved(WordsOutcome outcome) {
        assertThat(outcome).isInstanceOf(WordsOutcome.Saved.class);
        return ((WordsOutcome.Saved) outcome).words();
    }

    private static CorrectionRequest done(RequestOutcome outcome) {
        assertThat(outcome).isInstanceOf(RequestOutcome.Done.class);
        return ((RequestOutcome.Done) outcome).request();
    }

    private RecordSource source(String id, String name) {
        return new RecordSource(new SourceId(id), name, "London", URI.create(record.origin() + "/fhir/" + id), false);
    }

    private SignedInPerson citizen() {
        return new SignedInPerson(
                "subject-" + person.id(),
                new PersonName("Élise", "Ejiofor"),
                NhsNumber.parse(person.nhsNumber()),
                LocalDate.of(1960, 1, 1),
                IdentityLevel.P9,
                Instant.EPOCH,
                new IdToken("id-token-of-" + person.id(), Instant.MAX));
    }

    private void fault(String json) {
        record.send(
                person.token(),
                "PUT",
                record.origin() + "/faults/" + Endpoints.HUB,
                json,
                "Content-Type",
                "application/json");
    }
}
