package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.keeper;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every access leaves an entry in the log, which no system reads through the record. */
class LogDoorsTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final GuardedRecord record = GuardedRecord.shared();
    private final JdbcClient data = JdbcClient.create(record.data());

    static Stream<Arguments> accesses() {
        return Stream.of(
                access("read", "GET", "Observation/observation-mary", "read", "0"),
                access("version read", "GET", "Observation/observation-mary/_history/1", "vread", "0"),
                access("search by GET", "GET", "Observation?patient=patient-mary", "search-type", "0"),
                access("count", "GET", "Observation?_summary=count", "search-type", "0"),
                access("empty search", "GET", "Observation?_id=nothing", "search-type", "0"),
                access("search by POST", "POST", "Observation/_search", "search-type", "0"),
                access("history of one", "GET", "Observation/observation-mary/_history", "history-instance", "0"),
                access("everything", "GET", "Patient/patient-mary/$everything", "operation", "0"),
                access("file", "GET", "Binary/binary-mary", "read", "0"),
                access("another's item", "GET", "Observation/observation-joan", "read", "4"),
                access("another's everything", "GET", "Patient/patient-joan/$everything", "operation", "4"),
                access("history of the type", "GET", "Observation/_history", "search", "4"),
                access("history of all", "GET", "_history", "search", "4"),
                access("meta", "GET", "Observation/observation-mary/$meta", "read", "4"),
                access("the log itself", "GET", "AuditEvent?patient=patient-mary", "search-type", "0"),
                access("another's log", "GET", "AuditEvent/auditevent-joan", "read", "4"),
                access("history of the log", "GET", "AuditEvent/_history", "search", "4"),
                access("a write", "PUT", "Observation/observation-mary", "read", "4"),
                access("a search not understood", "GET", "Observation?unheard-of=x", "search-type", "4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accesses")
    void anAccessOfACitizenIsLogged(String door, String method, String path, String interaction, String outcome) {
        long before = entries();
        record.ask(method, mary(), path, Optional.of("patient=patient-mary").filter(body -> !method.equals("GET")));
        List<AuditEvent> made = newest(entries() - before);
        assertThat(made).singleElement().satisfies(event -> {
            assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo(interaction);
            assertThat(event.getOutcome().toCode()).isEqualTo(outcome);
            assertThat(event.getSource().getObserver().getDisplay()).isEqualTo("North East London");
            assertThat(event.getAgent()).anySatisfy(agent -> {
                assertThat(agent.getRequestor()).isTrue();
                assertThat(agent.getWho().getIdentifier().getValue()).isEqualTo("mary");
            });
            assertThat(event.getAgent())
                    .anySatisfy(
                            agent -> assertThat(agent.getWho().getIdentifier().getValue())
                                    .isEqualTo("one-london"));
            assertThat(event.getEntity())
                    .anySatisfy(entity -> assertThat(entity.getType().getCode()).isEqualTo("XrequestId"));
            boolean shown = outcome.equals("0");
            assertThat(event.getEntity().stream()
                            .filter(entity -> "Patient".equals(entity.getRole().getDisplay()))
                            .map(entity -> entity.getWhat().getReference()))
                    .containsExactlyElementsOf(shown ? List.of("Patient/patient-mary") : List.of());
        });
    }

    @Test
    void accessesSideBySideLeaveOneEntryEachBeforeTheirAnswersAreHere() {
        int asked = 60;
        long before = entries();
        AtomicInteger unlogged = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService askers = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < asked; i++) {
                askers.execute(() -> {
                    record.get(mary(), "Observation/observation-mary");
                    int here = answered.incrementAndGet();
                    if (entries() - before < here) {
                        unlogged.incrementAndGet();
                    }
                });
            }
        }
        assertThat(unlogged).hasValue(0);
        assertThat(entries() - before).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Observation/_history?_count=1",
                "_history?_count=1",
                "Observation/observation-mary",
                "Patient/patient-mary/$everything"
            })
    void anAccessOfASystemIsLogged(String path) {
        long before = entries();
        assertThat(record.get(keeper(), path).status()).isEqualTo(200);
        assertThat(entries()).isGreaterThan(before);
        assertThat(newest(1).getFirst().getAgent())
                .anySatisfy(agent ->
                        assertThat(agent.getWho().getIdentifier().getValue()).isEqualTo("record-loader"));
    }

    @Test
    void everyNestedRequestIsLoggedBesideItsBundle() {
        long before = entries();
        record.post(
                keeper(),
                "",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Observation/observation-mary\"}},{\"request\":{\"method\":\"GET\",\"url\":\"Observation/nothing\"}}]}");
        assertThat(entries() - before).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRefusedTokenIsLoggedWithoutTheToken() {
        long before = entries();
        record.get("let-me-in", "Observation/observation-mary");
        List<AuditEvent> made = newest(entries() - before);
        assertThat(made).singleElement().satisfies(event -> {
            assertThat(event.getOutcomeDesc()).isEqualTo("Token refused: NOT_SIGNED_BY_THE_RECORD");
            assertThat(FHIR.newJsonParser().encodeResourceToString(event)).doesNotContain("let-me-in");
        });
    }

    @Test
    void aSearchIsKeptAsItWasAsked() {
        record.get(mary(), "Observation?patient=patient-mary&_count=2");
        assertThat(newest(1).getFirst().getEntity())
                .anySatisfy(entity -> assertThat(entity.getQuery())
                        .isEqualTo("Observation?_count=2&patient=patient-mary".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noSystemReadsTheLogThroughTheRecord() {
        assertThat(record.get(mary(), "AuditEvent/auditevent-mary").status()).isEqualTo(200);
        for (String door : List.of(
                "AuditEvent/auditevent-mary",
                "AuditEvent/auditevent-mary/_history",
                "AuditEvent/auditevent-mary/_history/1",
                "AuditEvent?_id=auditevent-mary",
                "AuditEvent?patient=patient-mary",
                "AuditEvent/_history")) {
            assertThat(record.get(keeper(), door).status()).as(door).isEqualTo(403);
        }
        assertThat(record.get(keeper(), "_history?_count=1000").body()).doesNotContain("AuditEvent");
        assertThat(record.get(keeper(), "Patient/patient-mary/$everything?_count=1000")
                        .body())
                .doesNotContain("AuditEvent");
    }

    private long entries() {
        return data.sql("select count(*) from resource where type = 'AuditEvent' and id not like 'auditevent-%'")
                .query(Long.class)
                .single();
    }

    private List<AuditEvent> newest(long number) {
        return data
                .sql("select json from resource where type = 'AuditEvent' order by pk desc limit ?")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(json -> FHIR.newJsonParser().parseResource(AuditEvent.class, json))
                .toList();
    }

    private static Arguments access(String door, String method, String path, String interaction, String outcome) {
        return Arguments.of(door, method, path, interaction, outcome);
    }
}
