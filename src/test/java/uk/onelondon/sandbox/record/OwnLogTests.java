package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.keeper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** A person reads who looked at her record, and nobody else does. */
class OwnLogTests {

    private static final NhsNumber NORAS = new NhsNumber("9990000042");
    private static final String NORA = "nora";

    private final GuardedRecord record = GuardedRecord.shared();

    @BeforeEach
    void noraMovesInOnce() {
        if (record.get(nora(), "Patient/patient-nora").status() == 404) {
            Observation shown = TwoPeople.result("result-nora", NORA);
            Observation withheld = TwoPeople.result("withheld-nora", NORA);
            withheld.getMeta().addSecurity().setCode("NOPAT");
            record.store().seed("north-east", List.of(TwoPeople.patient(NORA, NORAS), shown, withheld));
        }
    }

    private static String nora() {
        return GuardedRecord.TOKENS.of(NORA, NORAS);
    }

    @Test
    void sheSeesWhatOthersAndSheHerselfDid() {
        assertThat(record.get(keeper(), "Observation/result-nora").status()).isEqualTo(200);
        assertThat(record.get(nora(), "Observation/result-nora").status()).isEqualTo(200);
        Answer log = record.get(nora(), "AuditEvent?patient=patient-nora&_sort=-date&_count=2");
        assertThat(log.status()).isEqualTo(200);
        assertThat(who(entries(log).get(0))).contains(NORA);
        assertThat(who(entries(log).get(1))).contains("record-loader");
        assertThat(entries(log))
                .allSatisfy(event -> assertThat(event.toString())
                        .contains("Patient/patient-nora", "Observation/result-nora", "recorded"));
    }

    @ParameterizedTest(name = "AuditEvent{0}")
    @ValueSource(
            strings = {
                "",
                "?patient=patient-nora",
                "?patient=Patient/patient-nora",
                "?entity=Observation/result-nora",
                "?date=ge2020-01-01",
                "?action=R",
                "?outcome=0",
                "?subtype=read",
                "?type=rest"
            })
    void whatIsAboutHerShowsToHerAlone(String search) {
        assertThat(record.get(nora(), "Observation/result-nora").status()).isEqualTo(200);
        Answer hers = record.get(nora(), "AuditEvent" + search);
        assertThat(hers.total()).isPositive();
        assertThat(hers.body()).contains("Patient/patient-nora").doesNotContain("patient-joan", "patient-mary");
        assertThat(record.get(joan(), "AuditEvent" + search).body()).doesNotContain("nora");
    }

    @Test
    void anothersEntryIsAsAbsentAsOneThatIsNot() {
        assertThat(record.get(nora(), "Observation/result-nora").status()).isEqualTo(200);
        String id = entries(record.get(nora(), "AuditEvent?_count=1"))
                .getFirst()
                .path("id")
                .asString();
        for (String door : List.of("", "/_history", "/_history/1")) {
            assertThat(record.get(nora(), "AuditEvent/" + id + door).status()).isEqualTo(200);
            Answer hidden = record.get(joan(), "AuditEvent/" + id + door);
            assertThat(hidden.body()).isEqualTo(Refusal.NOTHING_HERE.body());
            assertThat(hidden.essence())
                    .isEqualTo(record.get(joan(), "AuditEvent/nothing" + door).essence());
        }
        for (String search : List.of("_id=", "_summary=count&_id=", "_elements=id&_id=")) {
            assertThat(record.get(nora(), "AuditEvent?" + search + id).total()).isEqualTo(1);
            assertThat(record.get(joan(), "AuditEvent?" + search + id).essence())
                    .isEqualTo(record.get(joan(), "AuditEvent?" + search + "nothing")
                            .essence());
        }
        assertThat(record.get(joan(), "AuditEvent?patient=patient-nora").essence())
                .isEqualTo(record.get(joan(), "AuditEvent?patient=nobody").essence());
    }

    @Test
    void anEntryNamesNeitherOtherPeopleNorWhatIsWithheldFromHer() {
        assertThat(record.get(keeper(), "Observation/withheld-nora").status()).isEqualTo(200);
        assertThat(record.get(keeper(), "Observation?_id=withheld-nora").total())
                .isEqualTo(1);
        assertThat(record.get(keeper(), "Observation?patient=patient-nora,patient-joan")
                        .total())
                .isPositive();
        Answer log = record.get(nora(), "AuditEvent?_count=3");
        assertThat(entries(log))
                .hasSize(3)
                .allSatisfy(event -> assertThat(who(event)).contains("record-loader"));
        assertThat(log.body()).doesNotContain("withheld-nora", "joan");
        assertThat(entries(log).stream().map(OwnLogTests::query))
                .containsExactlyInAnyOrder("Observation", "Observation", "");
    }

    @Test
    void whatWasRefusedTellsHerOfNobody() {
        int before = record.get(nora(), "AuditEvent?_summary=count").total();
        assertThat(record.get(joan(), "Observation/result-nora").status()).isEqualTo(404);
        Answer log = record.get(nora(), "AuditEvent?_count=1000");
        assertThat(log.total()).isEqualTo(before + 1);
        assertThat(log.body()).doesNotContain("joan");
    }

    @Test
    void readingTheLogIsLoggedAndYetComesToAnEnd() {
        for (int i = 0; i < 5; i++) {
            record.get(nora(), "Observation/result-nora");
        }
        Answer page = record.get(nora(), "AuditEvent?patient=patient-nora&_count=2");
        int total = page.total();
        Set<String> seen = new TreeSet<>();
        int pages = 0;
        while (true) {
            pages++;
            assertThat(page.total()).as("the same total on every page").isEqualTo(total);
            entries(page).forEach(event -> seen.add(event.path("id").asString()));
            String next = next(page);
            if (next.isEmpty()) {
                break;
            }
            assertThat(record.get(joan(), next).status()).isEqualTo(404);
            page = record.get(nora(), next);
        }
        assertThat(seen).hasSize(total);
        assertThat(pages).isEqualTo((total + 1) / 2);
        Answer after = record.get(nora(), "AuditEvent?_summary=count");
        assertThat(after.total()).as("every page was logged").isEqualTo(total + pages);
    }

    private static List<JsonNode> entries(Answer log) {
        return StreamSupport.stream(log.json().path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private static List<String> who(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.path("agent")
                .forEach(agent -> names.add(agent.at("/who/identifier/value").asString()));
        return names;
    }

    private static String query(JsonNode event) {
        for (JsonNode entity : event.path("entity")) {
            if (entity.has("query")) {
                return new String(
                        Base64.getDecoder().decode(entity.path("query").asString()), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String next(Answer page) {
        for (JsonNode link : page.json().path("link")) {
            if (link.path("relation").asString().equals("next")) {
                return link.path("url").asString();
            }
        }
        return "";
    }
}
