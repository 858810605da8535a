package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.record.corrections.Corrections.RequestsRead;
import uk.onelondon.record.fhir.OwnWordsOver;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sharedrecord.HubRecord;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.reading.ReadingOver;
import uk.onelondon.sharing.fhir.QuestionsOver;
import uk.onelondon.sharing.log.AccessQuestion;
import uk.onelondon.sharing.log.AccessQuestion.State;
import uk.onelondon.sharing.log.AccessQuestions;
import uk.onelondon.sharing.log.AccessQuestions.QuestionOutcome;
import uk.onelondon.sharing.log.AccessQuestions.QuestionsRead;
import uk.onelondon.sharing.log.QuestionDraft;

/** Questions about who looked, through the real protocol, enforcement and store. */
class AccessQuestionsAtTheHubTests {

    private static final EntryId ACCESS = new EntryId(new SourceId("north-east"), "AuditEvent", "a1");

    private final RunningRecord record = RunningRecord.shared();
    private final Person person = People.person();
    private final RecordSources places =
            new RecordSources(source(Endpoints.HUB, "Hub"), List.of(source("north-east", "North East London")));
    private final HubRecord hub = ReadingOver.hub(
            places,
            person::token,
            () -> RunningRecord.tokens().writer("subject-" + person.id(), person.nhsNumber()),
            Duration.ofSeconds(3));
    private final AccessQuestions questions = QuestionsOver.hub(hub, places, Clock.systemUTC());

    @BeforeEach
    void moveIn() {
        record.store().seed(Endpoints.HUB, List.of(person.resources().getFirst()));
    }

    @Test
    void aQuestionIsSentOnceReadBackAndTakenBack() {
        QuestionDraft draft =
                new QuestionDraft(UUID.randomUUID(), ACCESS, "A&E nurse", Named.of("Fleetside"), "Why?\n<b>Please</b>");
        AccessQuestion sent = done(questions.send(citizen(), draft));
        assertThat(done(questions.send(citizen(), draft)).id()).isEqualTo(sent.id());
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.question()).isEqualTo("Why?\n<b>Please</b>");
        assertThat(sent.organisation()).isEqualTo("Fleetside");
        assertThat(sent.access()).contains(ACCESS);
        assertThat(((QuestionsRead.Listed) questions.all(citizen())).questions())
                .containsExactly(sent);
        assertThat(((RequestsRead.Listed) OwnWordsOver.corrections(hub, places, Clock.systemUTC())
                                .all(citizen()))
                        .requests())
                .as("no request to correct the record")
                .isEmpty();
        assertThat(done(questions.withdraw(citizen(), sent)).state()).isEqualTo(State.WITHDRAWN);
        assertThat(questions.withdraw(citizen(), sent)).isEqualTo(new QuestionOutcome.ChangedElsewhere());
    }

    private static AccessQuestion done(QuestionOutcome outcome) {
        assertThat(outcome).isInstanceOf(QuestionOutcome.Done.class);
        return ((QuestionOutcome.Done) outcome).question();
    }

    private SignedInPerson citizen() {
        return new SignedInPerson(
                "subject-" + person.id(),
                new PersonName("Synthetic", "Person"),
                Optional.of(new NhsNumber(person.nhsNumber())),
                LocalDate.of(1980, 1, 1),
                IdentityLevel.P9,
                Instant.parse("2026-01-01T00:00:00Z"),
                new IdToken("none", Instant.parse("2030-01-01T00:00:00Z")));
    }

    private RecordSource source(String id, String name) {
        return new RecordSource(new SourceId(id), name, "London", URI.create(record.origin() + "/fhir/" + id), false);
    }
}
