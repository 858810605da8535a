package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.NothingHere;
import uk.onelondon.sharedrecord.SourceState.Partly;
import uk.onelondon.sharedrecord.SourceState.Unavailable;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.Versions;
import uk.onelondon.sharedrecord.reading.ReadingOver;

/** The app's reading over the real record, its enforcement and its faults. */
class SharedRecordReadingTests {

    private static final String HERE = "south-west";
    private static final List<String> ALL_TYPES = List.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "CareTeam",
            "ClinicalImpression",
            "Communication",
            "Composition",
            "Condition",
            "Consent",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "FamilyMemberHistory",
            "Flag",
            "Goal",
            "Immunization",
            "ImmunizationRecommendation",
            "List",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Procedure",
            "QuestionnaireResponse",
            "RelatedPerson",
            "ServiceRequest",
            "Specimen",
            "Task");

    private final RunningRecord record = RunningRecord.shared();
    private final Person person = People.withObservations(record, HERE, 300);
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<UnreadableEntry> unreadable = new ArrayList<>();

    @AfterEach
    void mend() {
        fault("{\"kind\":\"none\"}");
    }

    @Test
    void readsAllOfItAndOnlyHers() {
        SourceState state = read("Observation");
        assertThat(state)
                .isInstanceOfSatisfying(
                        Complete.class, all -> assertThat(all.count()).isEqualTo(301));
        assertThat(ids).hasSize(301);
    }

    @Test
    void everyTypeCanBeAskedForAsTheReadingAsks() {
        assertThat(read(ALL_TYPES.toArray(String[]::new)))
                .isInstanceOfSatisfying(
                        Complete.class, all -> assertThat(all.count()).isGreaterThanOrEqualTo(301));
    }

    @Test
    void findsWhatATruncatedAnswerLeavesOut() {
        fault("{\"kind\":\"truncated\",\"entries\":60}");
        assertThat(read("Observation", "Condition"))
                .isInstanceOfSatisfying(
                        Complete.class, all -> assertThat(all.count()).isEqualTo(301));
        assertThat(ids).hasSize(301);
    }

    @Test
    void saysWhatACountThatLiesLeavesOpen() {
        fault("{\"kind\":\"lying-count\"}");
        assertThat(read("Observation")).isInstanceOfSatisfying(Partly.class, some -> {
            assertThat(some.received()).isEqualTo(301);
            assertThat(some.missing()).isEqualTo(7);
        });
    }

    @Test
    void losesNothingToAMalformedNarrative() {
        fault("{\"kind\":\"malformed-narrative\"}");
        assertThat(read("Observation"))
                .isInstanceOfSatisfying(
                        Complete.class, all -> assertThat(all.count()).isEqualTo(301));
        assertThat(unreadable).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"kind\":\"error\"}', FAILED",
        "'{\"kind\":\"reset\"}', NOT_REACHED",
        "'{\"kind\":\"garbage\"}', NOT_UNDERSTOOD",
        "'{\"kind\":\"slow\",\"millis\":6000}', TOO_SLOW"
    })
    void namesASourceThatIsDown(String fault, Reason reason) {
        fault(fault);
        assertThat(read("Observation")).isEqualTo(new Unavailable(reason, Optional.empty()));
    }

    @Test
    void readsOneResource() {
        SharedRecord shared = shared(500);
        SourceId here = new SourceId(HERE);
        assertThat(shared.one(citizen(), here, "Observation", "o3-" + person.id()))
                .isInstanceOf(Answer.Found.class);
        assertThat(shared.one(citizen(), here, "Observation", "absent")).isNotInstanceOf(Answer.Found.class);
        Person other = People.withObservations(record, HERE, 1);
        assertThat(shared.one(citizen(), here, "Observation", "o0-" + other.id()))
                .isEqualTo(shared.one(citizen(), here, "Observation", "absent"));
    }

    @Test
    void readsWhatAnEntrySaidBefore() {
        SharedRecord shared = shared(500);
        SourceId here = new SourceId(HERE);
        String id = "o3-" + person.id();
        Observation first = ((Observation) found(shared.one(citizen(), here, "Observation", id)));
        Observation second = first.copy();
        second.setMeta(null).setLanguage("en-GB");
        second.setStatus(Observation.ObservationStatus.AMENDED);
        record.store().amend(HERE, second);
        assertThat(shared.versions(citizen(), here, "Observation", id))
                .isInstanceOfSatisfying(Answer.Found.class, answer -> {
                    Versions versions = (Versions) answer.value();
                    assertThat(versions.complete()).isTrue();
                    assertThat(versions.newestFirst())
                            .extracting(version -> ((Observation) version).getStatus())
                            .containsExactly(Observation.ObservationStatus.AMENDED, first.getStatus());
                });
        Person other = People.withObservations(record, HERE, 1);
        assertThat(shared.versions(citizen(), here, "Observation", "o0-" + other.id()))
                .isEqualTo(shared.versions(citizen(), here, "Observation", "absent"))
                .isNotInstanceOf(Answer.Found.class);
        fault("{\"kind\":\"error\"}");
        assertThat(shared.versions(citizen(), here, "Observation", id)).isInstanceOf(Answer.Unavailable.class);
    }

    private static Resource found(Answer<Resource> answer) {
        return ((Answer.Found<Resource>) answer).value();
    }

    /** People's observations name their practice by its id alone. */
    @Test
    void readsWhatAnEntryNamesByIdAlone() {
        SharedRecord shared = shared(500);
        SourceId here = new SourceId(HERE);
        assertThat(shared.one(citizen(), here, "Organization", "org-" + person.id()))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(((Organization) found.value()).getName())
                                .isEqualTo("Practice of " + person.id()));
        assertThat(shared.one(citizen(), here, "Organization", "absent")).isEqualTo(new Answer.NotFound<>());
    }

    @Test
    void readsTheLogOfItsOwnAccesses() {
        read("Observation");
        assertThat(read("AuditEvent"))
                .isInstanceOfSatisfying(
                        Complete.class, all -> assertThat(all.count()).isGreaterThan(2));
        assertThat(ids).anyMatch(id -> id.startsWith("AuditEvent/"));
    }

    private SourceState read(String... types) {
        RecordReading reading = shared(500).read(citizen(), List.of(types), new Collecting());
        assertThat(reading.await(Duration.ofSeconds(60))).isTrue();
        Set<SourceId> others = new HashSet<>(reading.states().keySet());
        others.remove(new SourceId(HERE));
        assertThat(others)
                .hasSize(Endpoints.SOURCES.size() - 1)
                .allSatisfy(other -> assertThat(reading.states().get(other)).isInstanceOf(NothingHere.class));
        return reading.states().get(new SourceId(HERE));
    }

    private SharedRecord shared(int pageSize) {
        List<RecordSource> sources = Endpoints.SOURCES.stream()
                .map(e -> source(e.id(), e.name(), e.region()))
                .toList();
        return ReadingOver.record(
                new RecordSources(source(Endpoints.HUB, "Hub", "London"), sources),
                person::token,
                pageSize,
                Duration.ofSeconds(3));
    }

    private RecordSource source(String id, String name, String region) {
        return new RecordSource(new SourceId(id), name, region, URI.create(record.origin() + "/fhir/" + id), false);
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
                person.token(), "PUT", record.origin() + "/faults/" + HERE, json, "Content-Type", "application/json");
    }

    private final class Collecting implements RecordListener {

        @Override
        public void received(SourceId source, List<Resource> resources) {
            resources.forEach(r -> ids.add(r.fhirType() + "/" + r.getIdElement().getIdPart()));
        }

        @Override
        public void state(SourceId source, SourceState state) {}

        @Override
        public void unreadable(SourceId source, UnreadableEntry entry) {
            unreadable.add(entry);
        }

        @Override
        public void finished() {}
    }
}
