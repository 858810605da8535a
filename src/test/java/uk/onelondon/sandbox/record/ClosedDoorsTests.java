package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.OF_JOAN;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.keeper;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/**
 * Doors that are not offered to citizens. The item behind each is shown to somebody entitled first; then the door is the
 * same wall, in status and text, for one's own item, another's and one that does not exist.
 */
class ClosedDoorsTests {

    private final GuardedRecord record = GuardedRecord.shared();

    /** Doors the record has for the system that loads it, who sees Joan's item through each. */
    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {
                "Observation/_history?_count=1000",
                "_history?_count=1000",
                "Observation?_id=observation-joan&_revinclude=Provenance:target",
                "Provenance?target=Patient/patient-joan",
                "Provenance/provenance-joan",
                "Provenance/provenance-joan/_history",
            })
    void aDoorForSystemsIsAWallForCitizens(String door) {
        if (door.startsWith("_history")) {
            GuardedRecord.onlyHere("HAPI's history of the whole record does not open to the loading system either");
        }
        Answer entitled = record.get(keeper(), door);
        assertThat(entitled.status()).as(entitled.body()).isEqualTo(200);
        assertThat(entitled.body()).contains(OF_JOAN);
        for (String token : List.of(mary(), joan())) {
            assertWall(record.get(token, door));
            assertWall(record.get(token, door.replace("joan", "mary")));
            assertWall(record.get(token, door.replace("joan", "nobody")));
        }
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {
                "Observation/{item}/$meta",
                "Patient/{patient}/$meta",
                "Observation/$meta",
                "$meta",
                "Patient/{patient}/$summary",
                "Composition/{item}/$document",
                "$export",
                "Patient/$export",
                "Patient/{patient}/$export",
                "Group/{item}/$export",
                "$export-poll-status?_jobId={item}",
                "$graphql?query={Observation(id:\"{item}\"){status}}",
                "Observation/{item}/$graphql?query={status}",
                "Observation/{item}/$validate",
                "Observation/$validate",
                "ValueSet/{item}/$expand",
                "ValueSet/$expand?url={item}",
                "Observation/{item}/$diff?from={item}",
                "$diff?from=Observation/{item}&to=Observation/{item}",
                "Patient/$match",
                "Observation/$lastn?patient={patient}",
                "Encounter/{item}/$everything",
                "Patient/$everything",
                "$everything",
                "Subscription/{item}",
                "Subscription",
                "Group/{item}",
                "Person/{item}",
                "Basic/{item}",
                "Patient/{patient}/Observation",
                "Patient/{patient}/*",
                "Patient?_has:Observation:patient:_id={item}",
                "Observation?patient._id={patient}",
                "Observation?patient.identifier=https://fhir.nhs.uk/Id/nhs-number|9990000026",
                "Observation?subject:Patient.name={patient}",
                "Patient?general-practitioner.name=x&_id={patient}",
                "Patient?_id={patient}&_revinclude=Observation:patient",
                "Patient?_id={patient}&_revinclude:iterate=Observation:patient",
                "Observation?_id={item}&_include:iterate=Observation:encounter",
                "Observation?_id={item}&_include:recurse=Observation:encounter",
                "Observation?_id={item}&_include=*",
                "Observation?_id={item}&_include=Observation:*",
                "Observation?_filter=patient eq {patient}",
                "Observation?_text={item}",
                "Observation?_content={item}",
                "Observation?_list={item}",
                "Observation?_security=R&_id={item}",
                "Observation?_tag=x&_id={item}",
                "Observation?_profile=x&_id={item}",
                "Observation?_source=urn:{item}",
                "Observation?_query=x&_id={item}",
                "Observation?_type=Observation&_id={item}",
                "Observation?_contained=both&_id={item}",
                "Observation?_containedType=contained&_id={item}",
                "Observation?_sort=patient.name&_id={item}",
                "Observation?_sort=performer&_id={item}",
                "Observation?_sort=date,-performer&_id={item}",
                "Observation?performer:missing=false&_id={item}",
                "Observation?performer:identifier=x|1&_id={item}",
                "Observation?_has:AuditEvent:entity:agent={item}",
                "?_id={item}",
                "?_type=Observation&_id={item}",
                "_search?_id={item}",
                "_history?_count=5",
                "Observation/_history?_since=2000-01-01",
                "AuditEvent/_history",
                "AuditEvent/{item}/$meta",
                "AuditEvent?entity:missing=false",
                "AuditEvent?entity:identifier=x|1",
                "AuditEvent?_sort=patient",
                "AuditEvent?patient.identifier=x",
                "Patient?_has:AuditEvent:patient:_id={item}",
                "Patient?_id={patient}&_revinclude=AuditEvent:patient",
                "Provenance?patient={patient}",
                "Nonsense/{item}",
                "Nonsense?patient={patient}",
            })
    void aDoorThatIsNotOfferedIsTheSameWallForAll(String door) {
        assertThat(record.get(joan(), "Observation/observation-joan").body()).contains(OF_JOAN);
        for (String person : List.of("joan", "mary", "nobody")) {
            String path = door.replace("{item}", "observation-" + person).replace("{patient}", "patient-" + person);
            assertWall(record.get(mary(), path));
        }
    }

    static Stream<Arguments> writes() {
        String joans =
                "{\"resourceType\":\"Observation\",\"id\":\"ID\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/patient-joan\"}}";
        String marys = joans.replace("joan", "mary");
        String unlabelled =
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"meta\",\"valueMeta\":{\"security\":[{\"code\":\"R\"}]}}]}";
        String consent =
                "{\"resourceType\":\"Consent\",\"status\":\"active\",\"patient\":{\"reference\":\"Patient/patient-joan\"}}";
        return Stream.of(
                Arguments.of("create for herself", "POST", "Observation", marys),
                Arguments.of("create for another", "POST", "Observation", joans),
                Arguments.of("change the subject", "PUT", "Observation/observation-mary", joans),
                Arguments.of("take another's item over", "PUT", "Observation/observation-joan", marys),
                Arguments.of("put as create with a chosen id", "PUT", "Observation/chosen", marys),
                Arguments.of("put as create with a taken id", "PUT", "Observation/observation-joan", joans),
                Arguments.of("conditional update", "PUT", "Observation?patient=patient-joan", marys),
                Arguments.of("conditional delete", "DELETE", "Observation?patient=patient-joan", ""),
                Arguments.of("delete hers", "DELETE", "Observation/observation-mary", ""),
                Arguments.of("delete another's", "DELETE", "Observation/observation-joan", ""),
                Arguments.of("delete nothing", "DELETE", "Observation/nothing", ""),
                Arguments.of("patch hers", "PATCH", "Observation/observation-mary", unlabelled),
                Arguments.of("add labels", "POST", "Observation/observation-mary/$meta-add", unlabelled),
                Arguments.of("lower labels", "POST", "Observation/observation-mary/$meta-delete", unlabelled),
                Arguments.of("a Consent for herself", "POST", "Consent", consent.replace("joan", "mary")),
                Arguments.of("a Consent for another", "POST", "Consent", consent),
                Arguments.of(
                        "link herself to another",
                        "PUT",
                        "Patient/patient-mary",
                        "{\"resourceType\":\"Patient\",\"id\":\"patient-mary\",\"link\":[{\"other\":{\"reference\":\"Patient/patient-joan\"},\"type\":\"seealso\"}]}"),
                Arguments.of(
                        "a file", "POST", "Binary", "{\"resourceType\":\"Binary\",\"contentType\":\"text/plain\"}"),
                Arguments.of("a subscription", "POST", "Subscription", "{\"resourceType\":\"Subscription\"}"),
                Arguments.of("a forged log entry", "POST", "AuditEvent", "{\"resourceType\":\"AuditEvent\"}"),
                Arguments.of(
                        "change a log entry",
                        "PUT",
                        "AuditEvent/auditevent-mary",
                        "{\"resourceType\":\"AuditEvent\",\"id\":\"auditevent-mary\"}"),
                Arguments.of("delete a log entry", "DELETE", "AuditEvent/auditevent-mary", ""),
                Arguments.of(
                        "everything by POST",
                        "POST",
                        "Patient/patient-mary/$everything",
                        "{\"resourceType\":\"Parameters\"}"),
                Arguments.of(
                        "graphql",
                        "POST",
                        "$graphql",
                        "{\"query\":\"{Observation(id:\\\"observation-joan\\\"){status}}\"}"),
                Arguments.of("a search of the whole record", "POST", "_search", "_id=observation-joan"),
                Arguments.of("validate against what is there", "POST", "Observation/$validate", joans));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void aCitizenWritesNothingAndLearnsNothingByTrying(String door, String method, String path, String body) {
        assertThat(record.get(joan(), "Observation/observation-joan")
                        .json()
                        .at("/meta/versionId")
                        .asString())
                .isEqualTo("1");
        assertWall(record.ask(method, mary(), path, Optional.of(body).filter(text -> !text.isEmpty())));
        assertThat(record.get(joan(), "Observation/observation-joan")
                        .json()
                        .at("/meta/versionId")
                        .asString())
                .isEqualTo("1");
        assertThat(record.get(mary(), "Observation/observation-mary")
                        .json()
                        .at("/meta/versionId")
                        .asString())
                .isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} with a nested {1}")
    @MethodSource("bundles")
    void aBundleOfRequestsIsAWallWhateverIsInside(String kind, String nested) {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"" + kind
                + "\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"" + nested + "\"}}]}";
        if (nested.contains("$")) {
            GuardedRecord.onlyHere("HAPI takes no operations in a bundle");
        }
        Answer entitled = record.post(keeper(), "", bundle);
        assertThat(entitled.status()).as(entitled.body()).isEqualTo(200);
        assertThat(entitled.body()).contains(OF_JOAN);
        assertWall(record.post(mary(), "", bundle));
        assertWall(record.post(mary(), "", bundle.replace("joan", "mary")));
        assertWall(record.post(mary(), "", bundle.replace("joan", "nobody")));
    }

    static Stream<Arguments> bundles() {
        return Stream.of("batch", "transaction")
                .flatMap(kind -> Stream.of(
                                "Observation/observation-joan",
                                "Observation?_id=observation-joan",
                                "Patient/patient-joan/$everything")
                        .map(nested -> Arguments.of(kind, nested)));
    }

    @ParameterizedTest(name = "If-None-Exist {0}")
    @ValueSource(strings = {"identifier=there", "_id=observation-joan", "_id=nothing"})
    void aConditionalCreateIsNoOracle(String condition) {
        String body =
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\"},\"request\":{\"method\":\"POST\",\"url\":\"Observation\",\"ifNoneExist\":\""
                        + condition + "\"}}]}";
        assertWall(record.post(mary(), "", body));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Observation?unheard-of=x",
                "Observation?code:unheard-of=x",
                "Observation?date=never",
                "Observation?_count=many",
                "Observation?_sort=unheard-of",
                "Observation?_include=Observation:unheard-of"
            })
    void aSearchTheRecordDoesNotUnderstandIsRefusedAndNeverIgnored(String search) {
        if (search.contains(":unheard-of=") || search.contains("never")) {
            GuardedRecord.onlyHere("HAPI answers a strange modifier and a date that is none in its own way");
        }
        Answer refused = record.get(mary(), search);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(Refusal.NOT_UNDERSTOOD.body());
        assertThat(record.get(mary(), search + "&_id=observation-joan").essence())
                .isEqualTo(refused.essence());
    }

    private static void assertWall(Answer answer) {
        assertThat(answer.body()).isEqualTo(Refusal.NOT_OFFERED.body());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.location()).isEmpty();
    }
}
