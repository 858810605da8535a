package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.keeper;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** Whatever door an item comes in by, it is labelled, and nobody can take its labels off by writing it again. */
class LabelDoorsTests {

    private static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/patient-mary\"}";
    private static final String HIV =
            "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"86406008\"}]}";
    private static final String NOTHING = "\"code\":{\"text\":\"a cold\"}";

    private final GuardedRecord record = GuardedRecord.shared();

    @Test
    void whatTheRecordTakesInIsLabelledAndStaysSoWhenItIsAmended() {
        String id = "load-" + UUID.randomUUID();
        Observation load = TwoPeople.result(id, "mary");
        load.setCode(new CodeableConcept(new Coding("http://loinc.org", "20447-9", null)));
        record.store().seed("north-east", List.of(load));
        assertThat(labels(id, "Observation")).containsExactlyInAnyOrder("HIV", "R");
        record.store().amend("north-east", TwoPeople.result(id, "mary"));
        assertThat(labels(id, "Observation")).containsExactlyInAnyOrder("HIV", "R");
    }

    static Stream<Arguments> waysIn() {
        return Stream.of(
                Arguments.of("create", "POST", "Condition", body("", HIV), Map.of()),
                Arguments.of(
                        "conditional create",
                        "POST",
                        "Condition",
                        body("", HIV),
                        Map.of("If-None-Exist", "identifier=urn:x|" + UUID.randomUUID())),
                Arguments.of(
                        "conditional update that makes it",
                        "PUT",
                        "Condition?identifier=urn:x%7C" + UUID.randomUUID(),
                        body("", HIV),
                        Map.of()),
                Arguments.of("transaction", "POST", "", bundle("transaction", "POST", "Condition", HIV), Map.of()),
                Arguments.of("batch", "POST", "", bundle("batch", "POST", "Condition", HIV), Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysIn")
    void aNewItemIsLabelled(String way, String method, String path, String body, Map<String, String> headers) {
        Answer made = record.ask(method, keeper(), path, Optional.of(body), headers);
        assertThat(made.status()).as(made.body()).isIn(200, 201);
        JsonNode item = made.json().path("resourceType").asString().equals("Bundle")
                ? made.json().path("entry").path(0).path("resource")
                : made.json();
        assertThat(codes(item)).as(made.body()).containsExactlyInAnyOrder("HIV", "R");
        assertThat(labels(item.path("id").asString(), "Condition")).containsExactlyInAnyOrder("HIV", "R");
    }

    static Stream<String> waysAgain() {
        return Stream.of(
                "update", "update without a code", "with If-Match", "conditional update", "transaction", "batch");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysAgain")
    void aClientThatLeavesLabelsOutDoesNotLowerThem(String way) {
        String id = record.post(keeper(), "Condition", body("", HIV))
                .json()
                .path("id")
                .asString();
        String named = "\"id\":\"" + id + "\",";
        Answer again = switch (way) {
            case "update" -> record.ask("PUT", keeper(), "Condition/" + id, Optional.of(body(named, HIV)));
            case "update without a code" ->
                record.ask("PUT", keeper(), "Condition/" + id, Optional.of(body(named, NOTHING)));
            case "with If-Match" ->
                record.ask(
                        "PUT",
                        keeper(),
                        "Condition/" + id,
                        Optional.of(body(named, NOTHING)),
                        Map.of("If-Match", "W/\"1\""));
            case "conditional update" ->
                record.ask("PUT", keeper(), "Condition?_id=" + id, Optional.of(body(named, NOTHING)));
            default -> record.post(keeper(), "", bundle(way, "PUT", "Condition/" + id, named + NOTHING));
        };
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(version(id)).isEqualTo("2");
        assertThat(labels(id, "Condition")).containsExactlyInAnyOrder("HIV", "R");
    }

    @Test
    void aReviewThatSaysSoTakesThemAwayAndIsSeenOnTheItem() {
        String id = record.post(keeper(), "Condition", body("", HIV))
                .json()
                .path("id")
                .asString();
        String reviewed = "\"id\":\"" + id + "\",\"meta\":{\"security\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"DOWNGRDLABEL\"}]},";
        record.ask("PUT", keeper(), "Condition/" + id, Optional.of(body(reviewed, HIV)));
        assertThat(labels(id, "Condition")).containsExactly("DOWNGRDLABEL", "N");
    }

    @Test
    void aCitizenCannotTouchTheLabelsOfHerItems() {
        String id = record.post(keeper(), "Condition", body("", HIV))
                .json()
                .path("id")
                .asString();
        String named = body("\"id\":\"" + id + "\",", HIV);
        for (String path : List.of("Condition/" + id, "Condition?_id=" + id)) {
            assertThat(record.ask("PUT", mary(), path, Optional.of(named)).status())
                    .isEqualTo(403);
        }
        assertThat(record.post(mary(), "Condition/" + id + "/$meta-delete", "{\"resourceType\":\"Parameters\"}")
                        .status())
                .isEqualTo(403);
        assertThat(labels(id, "Condition")).containsExactlyInAnyOrder("HIV", "R");
    }

    private Set<String> labels(String id, String type) {
        return codes(record.get(keeper(), type + "/" + id).json());
    }

    private String version(String id) {
        return record.get(keeper(), "Condition/" + id)
                .json()
                .at("/meta/versionId")
                .asString();
    }

    private static Set<String> codes(JsonNode item) {
        Set<String> codes = new TreeSet<>();
        item.at("/meta/security").forEach(label -> codes.add(label.path("code").asString()));
        return codes;
    }

    private static String body(String first, String rest) {
        return "{\"resourceType\":\"Condition\"," + first + SUBJECT + "," + rest + "}";
    }

    private static String bundle(String kind, String method, String url, String rest) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + kind + "\",\"entry\":[{\"resource\":" + body("", rest)
                + ",\"request\":{\"method\":\"" + method + "\",\"url\":\"" + url + "\"}}]}";
    }
}
