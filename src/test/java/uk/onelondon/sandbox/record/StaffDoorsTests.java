package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.Staffed.HOSPITAL;
import static uk.onelondon.sandbox.record.Staffed.SURGERY;
import static uk.onelondon.sandbox.record.Staffed.notAt;
import static uk.onelondon.sandbox.record.Staffed.notBy;
import static uk.onelondon.sandbox.record.Staffed.notLabelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.enforcement.StaffRole;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** What a person's choices leave open to staff, and that every door shows, counts and refuses by the same choices. */
class StaffDoorsTests {

    private static final Map<String, String> CARING = Map.of("care_relationship", "registered");
    private static final List<String> ABOUT_HIV =
            List.of("hiv", "load", "dolutegravir", "clinic", "letter", "document");

    private static final GuardedRecord RECORD = GuardedRecord.shared();

    /** Leaves out HIV for all, pharmacists altogether and the hospital altogether. */
    private static Staffed chooser;

    @BeforeAll
    static void moveIn() {
        chooser = Staffed.moveIn(RECORD);
        chooser.choose(notLabelled("HIV"), notBy(StaffRole.PHARMACIST), notAt(HOSPITAL));
    }

    static Stream<Arguments> staff() {
        Set<String> withoutHiv = withoutHiv();
        Set<String> all = chooser.all();
        return Stream.of(
                Arguments.of("her GP", StaffRole.GP, "TREAT", SURGERY, CARING, withoutHiv),
                Arguments.of("a GP in an emergency", StaffRole.GP, "ETREAT", SURGERY, CARING, withoutHiv),
                Arguments.of("a GP she has nothing to do with", StaffRole.GP, "TREAT", SURGERY, Map.of(), Set.of()),
                Arguments.of(
                        "a doctor at the hospital she left out",
                        StaffRole.AE_DOCTOR,
                        "TREAT",
                        HOSPITAL,
                        CARING,
                        Set.of()),
                Arguments.of("a doctor in A&E elsewhere", StaffRole.AE_DOCTOR, "ETREAT", SURGERY, CARING, withoutHiv),
                Arguments.of("a pharmacist", StaffRole.PHARMACIST, "TREAT", SURGERY, CARING, Set.of()),
                Arguments.of("a social worker", StaffRole.SOCIAL_WORKER, "TREAT", SURGERY, CARING, withoutHiv),
                Arguments.of("a nurse", StaffRole.MENTAL_HEALTH_NURSE, "TREAT", SURGERY, CARING, withoutHiv),
                Arguments.of("111", StaffRole.HANDLER_111, "ETREAT", SURGERY, CARING, withoutHiv),
                Arguments.of("the ambulance", StaffRole.AMBULANCE_CREW, "ETREAT", SURGERY, CARING, withoutHiv),
                Arguments.of(
                        "a researcher without a basis", StaffRole.RESEARCHER, "HRESCH", SURGERY, Map.of(), Set.of()),
                Arguments.of("a planner without a basis", StaffRole.PLANNER, "HOPERAT", SURGERY, Map.of(), Set.of()),
                Arguments.of(
                        "the ambulance breaking the glass, where nobody knows her",
                        StaffRole.AMBULANCE_CREW,
                        "BTG",
                        HOSPITAL,
                        Map.of("break_glass", "public-interest"),
                        all));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("staff")
    void everyDoorShowsTheSame(
            String who,
            StaffRole role,
            String purpose,
            String organisation,
            Map<String, String> claims,
            Set<String> expected) {
        String token = chooser.token(role, purpose, organisation, claims);
        Set<String> all = chooser.all();
        for (String item : all) {
            boolean open = expected.contains(item);
            assertThat(RECORD.get(token, item).status()).as(item).isEqualTo(open ? 200 : 404);
            assertThat(RECORD.get(token, item + "/_history/1").status())
                    .as(item)
                    .isEqualTo(open ? 200 : 404);
            Answer history = RECORD.get(token, item + "/_history");
            assertThat(history.status()).as(item).isEqualTo(open ? 200 : 404);
            assertThat(history.total()).as(item).isEqualTo(open ? 1 : -1);
            if (!open) {
                String absent = item.substring(0, item.indexOf('/')) + "/nothing-at-all";
                for (String door : List.of("", "/_history/1", "/_history")) {
                    assertThat(RECORD.get(token, item + door).essence())
                            .isEqualTo(RECORD.get(token, absent + door).essence());
                }
                assertThat(RECORD.get(token, item).body()).isEqualTo(Refusal.NOTHING_HERE.body());
            }
        }
        for (String type : all.stream().map(StaffDoorsTests::type).collect(Collectors.toSet())) {
            Set<String> ofType = expected.stream()
                    .filter(item -> type(item).equals(type))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String query :
                    List.of("", "_total=accurate", "_elements=id", "_sort=-_lastUpdated", "_summary=data")) {
                Answer found = RECORD.get(token, type + "?" + query);
                assertThat(ids(found)).as(type + "?" + query).isEqualTo(ofType);
                assertThat(found.total()).as(type + "?" + query).isEqualTo(ofType.size());
            }
            assertThat(ids(RECORD.post(token, type + "/_search", "_count=100"))).isEqualTo(ofType);
            assertThat(RECORD.get(token, type + "?_summary=count").total()).isEqualTo(ofType.size());
            assertThat(RECORD.get(token, type + "?_count=0").total()).isEqualTo(ofType.size());
            assertThat(paged(token, type + "?_count=1")).isEqualTo(ofType);
        }
        Answer everything = RECORD.get(token, "Patient/" + chooser.id("patient") + "/$everything?_count=100");
        if (expected.contains("Patient/" + chooser.id("patient"))) {
            assertThat(ids(everything)).isEqualTo(expected);
            assertThat(everything.total()).isEqualTo(expected.size());
            assertThat(paged(token, "Patient/" + chooser.id("patient") + "/$everything?_count=2"))
                    .isEqualTo(expected);
        } else {
            assertThat(everything.essence())
                    .isEqualTo(RECORD.get(token, "Patient/nobody/$everything").essence());
        }
        assertThat(ids(RECORD.get(token, "DocumentReference?_include=DocumentReference:encounter")))
                .isEqualTo(expected.stream()
                        .filter(item ->
                                item.endsWith("-document") || item.endsWith("-clinic") && expected.contains(document()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatIsShownDoesNotNameWhatIsHidden() {
        String token = chooser.token(StaffRole.GP, "TREAT");
        String open = "MedicationRequest/" + chooser.id("paracetamol");
        assertThat(RECORD.get(token, open).body()).contains("387517004").doesNotContain(chooser.id("hiv"), "\"HIV\"");
        String shut =
                RECORD.get(token, "MedicationRequest?_elements=reasonReference").body();
        assertThat(shut).doesNotContain(chooser.id("hiv"));
    }

    static Stream<String> doorsThatAreNotOffered() {
        return Stream.of(
                "GET Condition?_security=http://terminology.hl7.org/CodeSystem/v3-ActCode|HIV",
                "GET Condition?_tag=x",
                "GET Observation?_revinclude=DiagnosticReport:result",
                "GET Observation?_has:DiagnosticReport:result:status=final",
                "GET Observation?patient.name=x",
                "GET Condition/_history",
                "GET _history",
                "GET Condition/{id}/$meta",
                "GET Condition/$validate",
                "POST Condition/$validate",
                "POST Condition",
                "PUT Condition/{id}",
                "PUT Condition?_id={id}",
                "DELETE Condition/{id}",
                "POST ",
                "GET Consent",
                "GET AuditEvent",
                "GET Task",
                "GET Provenance",
                "POST Condition/{id}/$meta-delete");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doorsThatAreNotOffered")
    void whatIsNotOfferedIsRefusedInOneWay(String door) {
        String token = chooser.token(StaffRole.GP, "TREAT");
        String method = door.substring(0, door.indexOf(' '));
        for (String id : List.of(chooser.id("cold"), chooser.id("hiv"), "nothing-at-all")) {
            String path = door.substring(door.indexOf(' ') + 1).replace("{id}", id);
            String body = path.isEmpty()
                    ? "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Condition/"
                            + id + "\"}}]}"
                    : "{\"resourceType\":\"Condition\",\"id\":\"" + id + "\"}";
            Answer answer = RECORD.ask(
                    method,
                    token,
                    path,
                    method.startsWith("P") ? java.util.Optional.of(body) : java.util.Optional.empty());
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).isEqualTo(Refusal.NOT_OFFERED.body());
        }
    }

    @Test
    void aChangeIsInForceAtTheNextRequestAlsoBetweenTwoPages() {
        Staffed changing = Staffed.moveIn(RECORD);
        changing.choose();
        String token = changing.token(StaffRole.GP, "TREAT");
        Answer first = RECORD.get(token, "Patient/" + changing.id("patient") + "/$everything?_count=3");
        assertThat(first.total()).isEqualTo(changing.all().size());
        changing.choose(notLabelled("HIV"));
        Answer second = RECORD.get(token, next(first));
        assertThat(second.body()).doesNotContain("86406008", changing.id("hiv"), changing.id("clinic"));
        assertThat(second.total()).isEqualTo(changing.all().size() - ABOUT_HIV.size());
        changing.choose();
        assertThat(RECORD.get(token, "Condition/" + changing.id("hiv")).status())
                .isEqualTo(200);
    }

    @Test
    void thePersonHerselfStillSeesAllOfHerOwn() {
        String hers = GuardedRecord.TOKENS.of("herself", chooser.number());
        for (String item : chooser.all()) {
            assertThat(RECORD.get(hers, item).status()).as(item).isEqualTo(200);
        }
        assertThat(ids(RECORD.get(hers, "Patient/" + chooser.id("patient") + "/$everything?_count=100")))
                .isEqualTo(chooser.all());
    }

    @Test
    void herLogTellsWhoAskedWhyAndWhichChoiceDecided() {
        Staffed logged = Staffed.moveIn(RECORD);
        String consent = logged.choose(notLabelled("HIV"));
        String gp = logged.token(StaffRole.GP, "TREAT");
        RECORD.get(gp, "Condition/" + logged.id("cold"));
        RECORD.get(gp, "Condition/" + logged.id("hiv"));
        String glass =
                logged.token(StaffRole.AMBULANCE_CREW, "BTG", HOSPITAL, Map.of("break_glass", "public-interest"));
        RECORD.get(glass, "Condition/" + logged.id("hiv"));
        String hers = GuardedRecord.TOKENS.of("herself", logged.number());
        JsonNode log =
                RECORD.get(hers, "AuditEvent?_count=100&_sort=_lastUpdated").json();
        List<String> told = new ArrayList<>();
        log.path("entry").forEach(entry -> told.add(entry.path("resource").toString()));
        List<String> byGp =
                told.stream().filter(event -> event.contains("\"gp\"")).toList();
        assertThat(byGp)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .contains("Somebody made up", SURGERY, "\"TREAT\"", "/fhir/hub/Consent/" + consent));
        assertThat(byGp.getFirst()).contains("\"outcome\":\"0\"");
        assertThat(byGp.getLast()).contains("\"outcome\":\"4\"");
        assertThat(told)
                .filteredOn(event -> event.contains("ambulance-crew"))
                .singleElement()
                .asString()
                .contains("\"BTG\"", "public-interest", HOSPITAL);
    }

    @Test
    void aTokenThatSaysMoreThanItsRoleMayIsNoToken() {
        for (Map<String, String> more : List.of(
                Map.of("staff_role", "director"),
                Map.of("purpose", "HRESCH"),
                Map.of("purpose", "BTG"),
                Map.of("break_glass", "law"),
                Map.of("scope", "patient/*.rs"),
                Map.of("patient", "herself"),
                Map.of("act", "somebody"))) {
            String token = chooser.token(StaffRole.GP, "TREAT", SURGERY, more);
            assertThat(RECORD.get(token, "Condition/" + chooser.id("cold")).status())
                    .as(more.toString())
                    .isEqualTo(401);
        }
    }

    private static Set<String> withoutHiv() {
        Set<String> open = chooser.all();
        ABOUT_HIV.forEach(what -> open.removeIf(item -> item.endsWith("/" + chooser.id(what))));
        return open;
    }

    private static String document() {
        return "DocumentReference/" + chooser.id("document");
    }

    private static String type(String item) {
        return item.substring(0, item.indexOf('/'));
    }

    private static Set<String> paged(String token, String path) {
        Set<String> seen = new TreeSet<>();
        String at = path;
        while (!at.isEmpty()) {
            Answer page = RECORD.get(token, at);
            seen.addAll(ids(page));
            at = next(page);
        }
        return seen;
    }

    private static Set<String> ids(Answer bundle) {
        Set<String> ids = new TreeSet<>();
        bundle.json().path("entry").forEach(entry -> {
            JsonNode item = entry.path("resource");
            ids.add(item.path("resourceType").asString() + "/" + item.path("id").asString());
        });
        return ids;
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
