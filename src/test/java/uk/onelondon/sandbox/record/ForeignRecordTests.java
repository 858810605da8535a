package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.OF_JOAN;
import static uk.onelondon.sandbox.record.TwoPeople.OF_MARY;
import static uk.onelondon.sandbox.record.TwoPeople.id;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.keeper;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.enforcement.ItemFacts;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sandbox.stories.ToldStories;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SharedRecord;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.reading.ReadingOver;

/**
 * A record we did not write, HAPI JPA, with the enforcement jar: the same doors are shut alike, and the app reads two
 * personas from it complete.
 */
@Tag("interop")
class ForeignRecordTests {

    private static final SourceId HERE = new SourceId("foreign");
    private static final List<String> PERSONAS = List.of("mary-okafor", "rajesh-mehta");
    private static final Map<String, List<Resource>> TOLD = new ConcurrentHashMap<>();

    private static ForeignRecord record;

    @BeforeAll
    static void everybodyMovesIn() {
        record = ForeignRecord.shared();
        TwoPeople.moveIn(record.store());
        ToldStories stories = new ToldStories(LocalDate.of(2026, 11, 23));
        for (String persona : PERSONAS) {
            List<Resource> told = stories.of(persona).values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow();
            record.load(told);
            TOLD.put(persona, told);
        }
    }

    static Stream<Arguments> ofOneItem() {
        return Stream.concat(Stream.of("Patient"), TwoPeople.TYPES.keySet().stream())
                .filter(type -> !type.equals("AuditEvent"))
                .flatMap(type -> Stream.of("", "/_history/1", "/_history").map(door -> Arguments.of(type, door)));
    }

    @ParameterizedTest(name = "GET {0}/[id]{1}")
    @MethodSource("ofOneItem")
    void anItemOpensToItsOwnPersonOnly(String type, String door) {
        HttpResponse<String> hers = record.get(joan(), type + "/" + id(type, "joan") + door);
        assertThat(hers.statusCode()).as(hers.body()).isEqualTo(200);
        assertThat(hers.body()).contains(OF_JOAN);
        HttpResponse<String> hidden = record.get(mary(), type + "/" + id(type, "joan") + door);
        HttpResponse<String> absent = record.get(mary(), type + "/nothing" + door);
        assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body()).isEqualTo(Refusal.NOTHING_HERE.body());
    }

    static Stream<Arguments> ofSearch() {
        return Stream.of("Patient", "Observation", "AllergyIntolerance", "Condition", "DocumentReference", "CareTeam")
                .flatMap(type -> Stream.of(
                                "_id={id}",
                                "_id={id}&_summary=count",
                                "_id={id}&_total=accurate",
                                "_id={id}&_elements=id",
                                "patient={patient}",
                                "patient=Patient/{patient}&_summary=count")
                        .filter(door -> door.startsWith("_id") || !type.equals("Patient"))
                        .map(door -> Arguments.of(type, door)));
    }

    @ParameterizedTest(name = "GET and POST {0}?{1}")
    @MethodSource("ofSearch")
    void aSearchFindsWhatIsHersOnly(String type, String door) {
        String forJoan = door.replace("{id}", id(type, "joan")).replace("{patient}", id("Patient", "joan"));
        String forNobody = door.replace("{id}", "nothing").replace("{patient}", "nobody");
        HttpResponse<String> hers = record.get(joan(), type + "?" + forJoan);
        assertThat(hers.statusCode()).as(hers.body()).isEqualTo(200);
        assertThat(hers.body()).containsPattern("\"total\":\\s*1\\b");
        assertThat(record.ask("POST", joan(), type + "/_search", Optional.of(forJoan))
                        .body())
                .containsPattern("\"total\":\\s*1\\b");
        HttpResponse<String> hidden = record.get(mary(), type + "?" + forJoan);
        assertThat(hidden.body()).doesNotContain(OF_JOAN);
        assertThat(essence(hidden)).isEqualTo(essence(record.get(mary(), type + "?" + forNobody)));
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(strings = {"Observation", "Condition", "AllergyIntolerance", "Patient", "DocumentReference"})
    void aSearchWithoutAConditionShowsHersOnly(String type) {
        assertThat(record.get(mary(), type).body()).contains(OF_MARY).doesNotContain(OF_JOAN);
    }

    @Test
    void everythingOpensToItsOwnPersonOnly() {
        HttpResponse<String> hers = record.get(joan(), "Patient/patient-joan/$everything");
        assertThat(hers.statusCode()).as(hers.body()).isEqualTo(200);
        assertThat(hers.body()).contains(OF_JOAN).doesNotContain(OF_MARY);
        HttpResponse<String> hidden = record.get(mary(), "Patient/patient-joan/$everything");
        assertThat(hidden.body()).isEqualTo(Refusal.NOTHING_HERE.body());
        assertThat(essence(hidden)).isEqualTo(essence(record.get(mary(), "Patient/nobody/$everything")));
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {
                "Observation/_history",
                "_history",
                "Observation/observation-joan/$meta",
                "$meta",
                "Observation?_id=observation-joan&_revinclude=Provenance:target",
                "Patient?_has:Observation:patient:_id=observation-joan",
                "Observation?patient.identifier=x",
                "Observation?_filter=x",
                "Observation?_security=R",
                "Provenance/provenance-joan",
                "$export",
                "$diff?from=Observation/observation-joan&to=Observation/observation-joan",
                "Patient/patient-joan/$summary",
                "SearchParameter",
                "Subscription",
                "CodeSystem/$lookup?code=x"
            })
    void aDoorThatIsNotOfferedIsTheSameWallForAll(String door) {
        assertThat(record.get(joan(), "Observation/observation-joan").body()).contains(OF_JOAN);
        for (String person : List.of("joan", "mary", "nobody")) {
            HttpResponse<String> wall = record.get(mary(), door.replace("joan", person));
            assertThat(wall.body()).isEqualTo(Refusal.NOT_OFFERED.body());
            assertThat(wall.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aPersonWritesNothing() {
        String observation = "{\"resourceType\":\"Observation\",\"id\":\"observation-mary\",\"status\":\"final\"}";
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(record.ask(method, mary(), "Observation/observation-mary", Optional.of(observation))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(record.get(mary(), "Observation/observation-mary/_history").body())
                .containsPattern("\"total\":\\s*1\\b");
    }

    @Test
    void thatNothingChangedIsSaidOfHerOwnOnly() {
        String[] unchanged = {"If-None-Match", "W/\"1\""};
        assertThat(record.ask("GET", joan(), "Observation/observation-joan", Optional.empty(), unchanged)
                        .statusCode())
                .isEqualTo(304);
        assertThat(record.ask("GET", mary(), "Observation/observation-joan", Optional.empty(), unchanged)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutATokenNothingOpens() {
        assertThat(record.get("", "Observation/observation-joan").statusCode()).isEqualTo(401);
        assertThat(record.get("forged", "Observation/observation-joan").statusCode())
                .isEqualTo(401);
        assertThat(record.get("", "metadata").statusCode()).isEqualTo(200);
    }

    @Test
    void sheReadsWhoLookedAndNobodyElseDoes() {
        assertThat(record.get(keeper(), "Observation/observation-joan").statusCode())
                .isEqualTo(200);
        HttpResponse<String> log = record.get(joan(), "AuditEvent?patient=Patient/patient-joan&_sort=-date");
        assertThat(log.statusCode()).as(log.body()).isEqualTo(200);
        assertThat(log.body()).contains("record-loader", "Patient/patient-joan").doesNotContain("patient-mary");
        assertThat(record.get(mary(), "AuditEvent").body()).doesNotContain("patient-joan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mary-okafor", "rajesh-mehta"})
    void theAppReadsAPersonaComplete(String persona) {
        List<Resource> told = TOLD.get(persona);
        Patient patient = told.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .findFirst()
                .orElseThrow();
        String id = patient.getIdElement().getIdPart();
        NhsNumber number = patient.getIdentifier().stream()
                .filter(identifier -> NhsNumber.SYSTEM.equals(identifier.getSystem()))
                .map(identifier -> new NhsNumber(identifier.getValue()))
                .findFirst()
                .orElseThrow();
        List<String> types = List.of(
                "AllergyIntolerance",
                "Condition",
                "MedicationRequest",
                "MedicationStatement",
                "Observation",
                "DiagnosticReport",
                "Encounter",
                "Immunization",
                "Procedure",
                "DocumentReference",
                "CarePlan",
                "CareTeam");
        Set<String> expected = new HashSet<>(Set.of("Patient/" + id));
        told.stream()
                .filter(item -> types.contains(item.fhirType()))
                .filter(item -> ItemFacts.of(item).patients().equals(Set.of(id))
                        && !ItemFacts.of(item).labels().contains("NOPAT"))
                .forEach(item ->
                        expected.add(item.fhirType() + "/" + item.getIdElement().getIdPart()));
        Set<String> read = ConcurrentHashMap.newKeySet();
        List<UnreadableEntry> unreadable = new ArrayList<>();
        SharedRecord shared = ReadingOver.record(
                new RecordSources(source("hub"), List.of(source("foreign"))),
                () -> GuardedRecord.TOKENS.of(persona, number),
                100,
                Duration.ofSeconds(30));
        SignedInPerson person = new SignedInPerson(
                persona,
                new PersonName("Synthetic", "Person"),
                Optional.of(number),
                LocalDate.of(1950, 1, 1),
                IdentityLevel.P9,
                Instant.EPOCH,
                new IdToken("id-token-of-" + persona, Instant.MAX));
        RecordReading reading = shared.read(person, types, new RecordListener() {
            @Override
            public void received(SourceId source, List<Resource> resources) {
                resources.forEach(
                        r -> read.add(r.fhirType() + "/" + r.getIdElement().getIdPart()));
            }

            @Override
            public void state(SourceId source, SourceState state) {}

            @Override
            public void unreadable(SourceId source, UnreadableEntry entry) {
                unreadable.add(entry);
            }

            @Override
            public void finished() {}
        });
        assertThat(reading.await(Duration.ofSeconds(120))).isTrue();
        assertThat(unreadable).isEmpty();
        assertThat(read).hasSizeGreaterThan(20).isEqualTo(expected);
        assertThat(reading.states().get(HERE))
                .isInstanceOfSatisfying(
                        SourceState.Complete.class,
                        all -> assertThat(all.count()).isEqualTo(expected.size()));
        assertThat(shared.one(person, HERE, "Observation", "observation-joan"))
                .isEqualTo(shared.one(person, HERE, "Observation", "nothing"))
                .isInstanceOf(Answer.NotFound.class);
    }

    private static RecordSource source(String id) {
        URI base = id.equals("hub") ? URI.create("http://localhost:1/fhir") : record.base();
        return new RecordSource(new SourceId(id), "Foreign record", "London", base, false);
    }

    /** All but what differs between two answers to the very same question. */
    private static String essence(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.body()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                        .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+(\\+00:00|Z)", "");
    }
}
