package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.OF_JOAN;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.enforcement.Refusal;

/**
 * Doors one can knock at in odd ways: other methods, formats, headers and spellings of the address. Joan sees her item
 * first; then Mary gets for it, headers included, what she gets for an item that does not exist.
 */
class OddRequestsTests {

    private static final String ITEM = "Observation/observation-joan";

    private final GuardedRecord record = GuardedRecord.shared();

    @ParameterizedTest(name = "HEAD {0}")
    @ValueSource(strings = {ITEM, ITEM + "/_history/1", ITEM + "/_history"})
    void headTellsNoMoreThanGet(String door) {
        HttpResponse<String> hers = record.raw("HEAD", joan(), door, Optional.empty());
        assertThat(hers.statusCode()).isEqualTo(200);
        assertThat(hers.body()).isEmpty();
        assertAsAbsent("HEAD", door, Optional.empty());
    }

    @ParameterizedTest(name = "HEAD {0}")
    @ValueSource(
            strings = {
                "Observation?_id=observation-joan",
                "Observation?_id=observation-joan&_summary=count",
                "Patient/patient-joan/$everything"
            })
    void headIsNoSearch(String door) {
        assertThat(record.get(joan(), door).status()).isEqualTo(200);
        assertThat(assertAsAbsent("HEAD", door, Optional.empty()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"OPTIONS", "TRACE", "PROPFIND", "LOCK", "get", "QUERY"})
    void otherMethodsTellNothing(String method) {
        if (!method.equals("OPTIONS") && !method.equals("TRACE")) {
            GuardedRecord.onlyHere("the foreign server's own page repeats the address that was asked");
        }
        assertThat(record.get(joan(), ITEM).body()).contains(OF_JOAN);
        for (String door : List.of(ITEM, "Observation?_id=observation-joan", "Patient/patient-joan/$everything")) {
            HttpResponse<String> hidden = assertAsAbsent(method, door, Optional.empty());
            assertThat(hidden.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(essence(record.raw(method, mary(), door.replace("joan", "mary"), Optional.empty())))
                    .isEqualTo(essence(hidden));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "?_format=xml, Accept, application/fhir+json",
        "?_format=application/fhir%2Bxml, Accept, '*/*'",
        "?_format=json, Accept, application/fhir+xml",
        "?_format=html/json, Accept, text/html",
        "?_format=ttl, Accept, text/turtle",
        "?_pretty=true, Accept, application/fhir+json",
        "'', Accept, application/fhir+xml",
        "'', Accept, application/xml",
        "'', Accept, text/html",
        "'', Accept, text/turtle",
        "'', Accept, application/x-nonsense",
        "'', Accept-Language, pl",
        "'', Prefer, return=OperationOutcome",
        "'', Range, bytes=0-10",
        "'', X-Progressive, 1"
    })
    void aFormatIsNoWayAround(String query, String header, String value) {
        HttpResponse<String> hers = record.raw("GET", joan(), ITEM + query, Optional.empty(), header, value);
        assertThat(hers.statusCode()).as(hers.body()).isIn(200, 206);
        assertThat(hers.body()).contains(OF_JOAN);
        HttpResponse<String> hidden = assertAsAbsent("GET", ITEM + query, Optional.empty(), header, value);
        assertThat(hidden.statusCode()).isEqualTo(404);
        String search = "Observation" + (query.isEmpty() ? "?" : query + "&") + "_id=observation-joan";
        assertThat(record.raw("GET", joan(), search, Optional.empty(), header, value)
                        .body())
                .contains(OF_JOAN);
        assertAsAbsent("GET", search, Optional.empty(), header, value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "X-HTTP-Method-Override, DELETE",
        "X-HTTP-Method-Override, PUT",
        "X-HTTP-Method, DELETE",
        "X-Method-Override, PATCH"
    })
    void aMethodInAHeaderIsNotObeyed(String header, String method) {
        assertThat(record.raw("GET", joan(), ITEM, Optional.empty(), header, method)
                        .statusCode())
                .isEqualTo(200);
        for (String door : List.of(ITEM, "Observation/observation-mary")) {
            HttpResponse<String> written =
                    record.raw("POST", mary(), door, Optional.of("{\"resourceType\":\"Observation\"}"), header, method);
            assertThat(written.statusCode()).isEqualTo(403);
            assertThat(written.body()).isEqualTo(Refusal.NOT_OFFERED.body());
            assertAsAbsent("GET", ITEM, Optional.empty(), header, method);
            assertThat(record.raw("POST", mary(), door, Optional.of("x=y"), header, "GET")
                            .body())
                    .isEqualTo(Refusal.NOT_OFFERED.body());
        }
        assertThat(record.get(joan(), ITEM + "/_history").total()).isEqualTo(1);
        assertThat(record.get(mary(), "Observation/observation-mary/_history").total())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "_method={0}")
    @ValueSource(strings = {"DELETE", "PUT", "GET"})
    void aMethodInAParameterIsNotOffered(String method) {
        assertThat(record.get(joan(), ITEM).body()).contains(OF_JOAN);
        for (String person : List.of("joan", "mary", "nobody")) {
            String item = "Observation/observation-" + person;
            assertThat(record.get(mary(), item + "?_method=" + method).body()).isEqualTo(Refusal.NOT_OFFERED.body());
            assertThat(record.post(mary(), item, "_method=" + method).body()).isEqualTo(Refusal.NOT_OFFERED.body());
        }
        assertThat(record.get(mary(), "Observation/observation-mary").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "If-None-Match, 'W/\"1\"'",
        "If-None-Match, '\"1\"'",
        "If-None-Match, 'W/\"2\"'",
        "If-None-Match, *",
        "If-Modified-Since, 'Fri, 31 Dec 2100 23:59:59 GMT'",
        "If-Modified-Since, 'Thu, 01 Jan 1970 00:00:00 GMT'",
        "If-Match, 'W/\"1\"'",
        "If-Unmodified-Since, 'Thu, 01 Jan 1970 00:00:00 GMT'"
    })
    void aConditionalReadIsNoOracle(String header, String value) {
        assertThat(record.raw("GET", joan(), ITEM, Optional.empty(), header, value)
                        .statusCode())
                .isIn(200, 304);
        for (String door : List.of(ITEM, ITEM + "/_history/1", ITEM + "/_history", "Patient/patient-joan")) {
            HttpResponse<String> hidden = assertAsAbsent("GET", door, Optional.empty(), header, value);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertAsAbsent("HEAD", door, Optional.empty(), header, value);
        }
        assertAsAbsent("GET", "Observation?_id=observation-joan", Optional.empty(), header, value);
    }

    @Test
    void aConditionalReadOfHerOwnSaysThatNothingChanged() {
        HttpResponse<String> same = record.raw("GET", joan(), ITEM, Optional.empty(), "If-None-Match", "W/\"1\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Observation/observation-joan/",
                "Observation//observation-joan",
                "/Observation/observation-joan",
                "//Observation/observation-joan",
                "Observation%2Fobservation-joan",
                "Observation%2fobservation-joan",
                "Observation%252Fobservation-joan",
                "Observation/%6fbservation-joan",
                "%4Fbservation/observation-joan",
                "observation/observation-joan",
                "OBSERVATION/observation-joan",
                "Observation/OBSERVATION-JOAN",
                "Observation/./observation-joan",
                "Observation/x/../observation-joan",
                "Observation/%2e%2e/Observation/observation-joan",
                "../north-east/Observation/observation-joan",
                "../hub/Observation/observation-joan",
                "..%2Fhub%2FObservation%2Fobservation-joan",
                "Observation/observation-joan;x=y",
                "Observation;x=y/observation-joan",
                "Observation/observation-joan%00",
                "Observation/observation-joan%20",
                "Observation/observation-joan.json",
                "Observation/observation-joan#x",
                "Observation\\observation-joan",
                "Observation%5Cobservation-joan",
                "Observation/observation-joan/_history/",
                "Observation/observation-joan//_history",
                "Observation/observation-joan/_history/1/",
                "Observation/observation-joan/_history/01",
                "Observation/observation-joan/_HISTORY",
                "Observation/Observation/observation-joan",
                "Patient/patient-joan/Observation/observation-joan",
                "Patient/patient-joan//$everything",
                "Patient/patient-joan/$EVERYTHING",
                "Patient/patient-joan/$everything/",
                "Patient/patient-joan/%24everything",
                "Observation/?_id=observation-joan",
                "Observation//?_id=observation-joan",
                "Observation?_ID=observation-joan",
                "Observation?%5fid=observation-joan",
                "Observation?_id=observation-joan&_id=observation-joan",
                "Observation?_id=nothing,observation-joan",
                "Observation?_id=Observation/observation-joan",
                "Observation?&&_id=observation-joan",
                "metadata/../Observation/observation-joan",
                "metadata/Observation/observation-joan",
                "Observation/observation-joan/metadata"
            })
    void anAddressSpeltOddlyIsNoWayAround(String door) {
        assertThat(record.get(joan(), ITEM).body()).contains(OF_JOAN);
        HttpResponse<String> hidden = assertAsAbsent("GET", door, Optional.empty());
        assertThat(hidden.body()).doesNotContain(OF_JOAN);
        assertAsAbsent("HEAD", door, Optional.empty());
        assertThat(record.raw("GET", "", door, Optional.empty()).body()).doesNotContain(OF_JOAN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "_summary=true",
                "_summary=text",
                "_summary=data",
                "_summary=count",
                "_summary=false",
                "_summary=true&_elements=id",
                "_summary=text&_elements=subject",
                "_summary=data&_elements=Observation.subject",
                "_summary=count&_elements=subject",
                "_summary=count&_count=0&_total=accurate",
                "_elements=subject,meta",
                "_elements=Bundle.total",
                "_elements=*",
                "_elements:exclude=subject",
                "_summary=true&_summary=count",
                "_summary=nonsense"
            })
    void aSummaryTellsNoMoreThanTheWhole(String parameters) {
        assertThat(record.get(joan(), "Observation?_id=observation-joan").total())
                .isEqualTo(1);
        HttpResponse<String> hers =
                record.raw("GET", joan(), "Observation?_id=observation-joan&" + parameters, Optional.empty());
        HttpResponse<String> hidden =
                assertAsAbsent("GET", "Observation?_id=observation-joan&" + parameters, Optional.empty());
        assertThat(hidden.body()).doesNotContain("observation-joan");
        assertThat(hidden.statusCode()).isEqualTo(hers.statusCode());
        for (String door : List.of(ITEM, ITEM + "/_history", ITEM + "/_history/1")) {
            assertAsAbsent("GET", door + "?" + parameters, Optional.empty());
        }
    }

    @ParameterizedTest(name = "POST {0} with {1}")
    @CsvSource({
        "Observation/_search?_id=observation-joan, _count=5",
        "Observation/_search?_id=observation-joan, _summary=count",
        "Observation/_search?_count=5, _id=observation-joan",
        "Observation/_search?_id=observation-joan, _id=observation-joan",
        "Observation/_search?patient=patient-joan, _id=observation-joan",
        "Patient/_search?_id=patient-joan, _elements=id"
    })
    void aSearchTakesItsConditionsFromAddressAndFormTogether(String address, String form) {
        assertThat(record.post(joan(), address, form).total()).isEqualTo(1);
        HttpResponse<String> hidden = assertAsAbsent("POST", address, Optional.of(form));
        if (GuardedRecord.isForeign() && hidden.statusCode() == 403) {
            return;
        }
        assertThat(hidden.statusCode()).isEqualTo(200);
        assertThat(record.post(mary(), address, form).total()).isZero();
    }

    @Test
    void conditionsInAddressAndFormMustBothHold() {
        String both = "Observation/_search?_id=observation-joan";
        assertThat(record.post(joan(), both, "_id=observation-joan").total()).isEqualTo(1);
        assertThat(record.post(joan(), both, "_id=nothing").total()).isZero();
        assertThat(record.post(mary(), "Observation/_search?_id=observation-mary", "_id=observation-joan")
                        .total())
                .isZero();
    }

    @ParameterizedTest(name = "POST {0} with {1}")
    @CsvSource({
        "Observation/_search?_revinclude=Provenance:target, _id=observation-joan",
        "Observation/_search?_id=observation-joan, _revinclude=Provenance:target",
        "Observation/_search?_id=observation-joan, _include:iterate=Observation:encounter",
        "Patient/_search?_id=patient-joan, _has:Observation:patient:_id=observation-joan",
        "Patient/_search?_has:Observation:patient:_id=observation-joan, _id=patient-joan",
        "Observation/_search?_id=observation-joan, patient.name=joan",
        "Observation/_search, _id=observation-joan&_filter=x",
        "Observation/observation-joan/_search, _count=5",
        "Organization/_search?_id=organization-shared, name=The",
        "_search?_id=observation-joan, _type=Observation"
    })
    void aClosedDoorIsClosedInAddressAndFormAlike(String address, String form) {
        assertThat(record.get(joan(), ITEM).body()).contains(OF_JOAN);
        for (String person : List.of("joan", "mary", "nobody")) {
            HttpResponse<String> wall = record.raw(
                    "POST", mary(), address.replace("joan", person), Optional.of(form.replace("joan", person)));
            assertThat(wall.body()).isEqualTo(Refusal.NOT_OFFERED.body());
            assertThat(wall.statusCode()).isEqualTo(403);
        }
    }

    private HttpResponse<String> assertAsAbsent(String method, String door, Optional<String> body, String... headers) {
        HttpResponse<String> hidden = record.raw(method, mary(), door, body, headers);
        HttpResponse<String> absent =
                record.raw(method, mary(), absent(door), body.map(OddRequestsTests::absent), headers);
        assertThat(essence(hidden)).as(method + " " + door).isEqualTo(essence(absent));
        return hidden;
    }

    /** Another name of the same length, so that a length says nothing. */
    private static String absent(String text) {
        return text.replace("joan", "jxxn").replace("JOAN", "JXXN");
    }

    /** All but what differs between two answers to the very same question. */
    private static String essence(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove("date");
        headers.remove("x-request-id");
        headers.remove("last-modified");
        headers.remove("connection");
        headers.remove("keep-alive");
        String body = answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+(\\+00:00|Z)", "")
                .replaceAll("\\d+ ?ms", "");
        return answer.statusCode() + " " + headers + " " + absent(body);
    }
}
