package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.TwoPeople.OF_JOAN;
import static uk.onelondon.sandbox.record.TwoPeople.OF_MARY;
import static uk.onelondon.sandbox.record.TwoPeople.id;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/**
 * Doors that are open to a citizen for what is hers: Joan sees her item, then Mary asks the same and gets, to the letter,
 * what she gets for an item that does not exist.
 */
class ReadingDoorsTests {

    private final GuardedRecord record = GuardedRecord.shared();

    static Stream<Arguments> ofOneItem() {
        Declared declared = new Declared(FhirContext.forR4Cached());
        return Stream.of("north-east", "hub")
                .flatMap(endpoint -> declared.types(endpoint).stream()
                        .filter(type -> type.equals("Patient") || TwoPeople.TYPES.containsKey(type))
                        .flatMap(type -> Stream.of("", "/_history/1", "/_history")
                                .map(door -> Arguments.of(endpoint, type, door))));
    }

    @ParameterizedTest(name = "{0} GET {1}/[id]{2}")
    @MethodSource("ofOneItem")
    void anItemOpensToItsOwnPersonOnly(String endpoint, String type, String door) {
        String base = record.base(endpoint) + "/" + type + "/";
        if (type.equals("AuditEvent")) {
            GuardedRecord.onlyHere("a foreign record writes its log itself and takes no entries");
        }
        Answer hers = record.get(joan(), base + id(type, "joan") + door);
        assertThat(hers.status()).as(hers.body()).isEqualTo(200);
        assertThat(hers.body()).contains(OF_JOAN);
        Answer hidden = record.get(mary(), base + id(type, "joan") + door);
        Answer absent = record.get(mary(), base + "nothing" + door);
        assertThat(hidden.essence()).isEqualTo(absent.essence());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(Refusal.NOTHING_HERE.body());
    }

    static Stream<Arguments> ofSearch() {
        Declared declared = new Declared(FhirContext.forR4Cached());
        List<String> doors = List.of(
                "_id={id}",
                "_id={id}&_summary=count",
                "_id={id}&_summary=text",
                "_id={id}&_summary=data",
                "_id={id}&_elements=id",
                "_id={id}&_elements=meta",
                "_id={id}&_total=accurate",
                "_id={id}&_count=1",
                "_id={id}&_count=0",
                "_id={id}&_sort=-_lastUpdated",
                "_id={id}&_lastUpdated=gt2000-01-01",
                "patient={patient}",
                "patient=Patient/{patient}",
                "patient=Patient/{patient}&_summary=count");
        return declared.types("north-east").stream()
                .filter(type -> type.equals("Patient") || TwoPeople.TYPES.containsKey(type))
                .flatMap(type -> doors.stream()
                        .filter(door -> door.startsWith("_id")
                                || isQuiet(type)
                                        && declared.parameter(type, "patient").isPresent())
                        .map(door -> Arguments.of(type, door)));
    }

    @ParameterizedTest(name = "GET and POST {0}?{1}")
    @MethodSource("ofSearch")
    void aSearchFindsWhatIsHersOnly(String type, String door) {
        String forJoan = door.replace("{id}", id(type, "joan")).replace("{patient}", id("Patient", "joan"));
        String forNobody = door.replace("{id}", "nothing").replace("{patient}", "nobody");
        leaveOutWhatHapiCannotNarrow(type);
        Answer hers = record.get(joan(), type + "?" + forJoan);
        assertThat(hers.status()).as(hers.body()).isEqualTo(200);
        assertThat(hers.total()).isEqualTo(1);
        Answer hidden = record.get(mary(), type + "?" + forJoan);
        assertFindsNothing(hidden);
        assertThat(hidden.essence())
                .isEqualTo(record.get(mary(), type + "?" + forNobody).essence());
        assertThat(record.post(joan(), type + "/_search", forJoan).total()).isEqualTo(1);
        Answer hiddenByPost = record.post(mary(), type + "/_search", forJoan);
        assertThat(hiddenByPost.essence()).isEqualTo(hidden.essence());
    }

    /** HAPI refuses a search that names another's Patient; the sandbox finds nothing. Neither tells hidden from absent. */
    private static void assertFindsNothing(Answer answer) {
        if (GuardedRecord.isForeign() && answer.status() == 403) {
            return;
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.total()).isZero();
    }

    private static void leaveOutWhatHapiCannotNarrow(String type) {
        if (type.equals("Binary")) {
            GuardedRecord.onlyHere("HAPI knows no owner of a file to search by; files open by their id");
        }
        if (type.equals("AuditEvent")) {
            GuardedRecord.onlyHere("a foreign record writes its log itself and takes no entries");
        }
    }

    static Stream<String> types() {
        return Stream.concat(Stream.of("Patient"), TwoPeople.TYPES.keySet().stream())
                .filter(new Declared(FhirContext.forR4Cached()).types("north-east")::contains)
                .filter(ReadingDoorsTests::isQuiet);
    }

    /** The log of accesses grows with every question; {@link OwnLogTests} asks it. */
    private static boolean isQuiet(String type) {
        return !type.equals("AuditEvent");
    }

    @ParameterizedTest(name = "GET {0}")
    @MethodSource("types")
    void aSearchOfATypeWithoutAConditionShowsAndCountsHersOnly(String type) {
        leaveOutWhatHapiCannotNarrow(type);
        Answer all = record.get(mary(), type + "?_count=1000");
        assertThat(all.body()).contains(OF_MARY).doesNotContain(OF_JOAN);
        int shown = all.json().path("entry").size();
        assertThat(all.total()).isEqualTo(shown);
        assertThat(record.get(mary(), type + "?_summary=count").total()).isEqualTo(shown);
    }

    @Test
    void herNumberFindsHerAndAnothersNumberFindsNobody() {
        String form = "identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C";
        assertThat(record.post(joan(), "Patient/_search", form + TwoPeople.JOANS.digits())
                        .total())
                .isEqualTo(1);
        Answer hidden = record.post(mary(), "Patient/_search", form + TwoPeople.JOANS.digits());
        assertThat(hidden.total()).isZero();
        assertThat(hidden.essence())
                .isEqualTo(record.post(mary(), "Patient/_search", form + "9990000093")
                        .essence());
        assertThat(record.get(mary(), "Patient?" + form + TwoPeople.JOANS.digits())
                        .essence())
                .isEqualTo(hidden.essence());
    }

    @Test
    void everythingOpensToItsOwnPersonOnly() {
        Answer hers = record.get(joan(), "Patient/patient-joan/$everything?_count=1000");
        assertThat(hers.status()).isEqualTo(200);
        assertThat(hers.body()).contains(OF_JOAN).doesNotContain(OF_MARY, "AuditEvent", "Provenance");
        Answer hidden = record.get(mary(), "Patient/patient-joan/$everything");
        assertThat(hidden.essence())
                .isEqualTo(record.get(mary(), "Patient/nobody/$everything").essence());
        assertThat(hidden.body()).isEqualTo(Refusal.NOTHING_HERE.body());
    }

    @Test
    void aPageOpensToWhoAskedForTheFirstOnlyAndEndsWithoutAnEmptyOne() {
        String first = "Patient/patient-joan/$everything?_count=5";
        Answer page = record.get(joan(), first);
        Set<String> seen = new TreeSet<>();
        int total = page.total();
        while (true) {
            page.json()
                    .path("entry")
                    .forEach(entry -> seen.add(entry.path("fullUrl").asString()));
            assertThat(page.json().path("entry")).isNotEmpty();
            String next = next(page);
            if (next.isEmpty()) {
                break;
            }
            Answer stolen = record.get(mary(), next);
            Answer invented = record.get(mary(), next.replaceAll("_page=.*", "_page=AAAAAAAAAAAAAAAAAAAAAAAA.1"));
            assertThat(stolen.essence()).isEqualTo(invented.essence());
            assertThat(stolen.body()).isEqualTo(Refusal.NOTHING_HERE.body());
            assertThat(record.get("", next).status()).isEqualTo(401);
            page = record.get(joan(), next);
            assertThat(page.status()).isEqualTo(200);
        }
        if (GuardedRecord.isForeign()) {
            assertThat(seen).as("HAPI says no total with $everything").hasSizeGreaterThan(5);
        } else {
            assertThat(seen).hasSize(total);
        }
    }

    @ParameterizedTest(name = "GET {0}")
    @MethodSource("shared")
    void aDirectoryEntryOpensToEverybodyByItsIdAndCannotBeListed(String type) {
        assertThat(record.get(mary(), type + "/" + id(type, "shared")).status()).isEqualTo(200);
        assertThat(record.get(mary(), type + "?_id=" + id(type, "shared")).total())
                .isEqualTo(1);
        assertThat(record.get(mary(), type).body()).isEqualTo(Refusal.NOT_OFFERED.body());
        assertThat(record.get(mary(), type + "?identifier=x").body()).isEqualTo(Refusal.NOT_OFFERED.body());
    }

    static Stream<String> shared() {
        return TwoPeople.SHARED.stream()
                .sorted()
                .filter(new Declared(FhirContext.forR4Cached()).types("north-east")::contains);
    }

    private static String next(Answer page) {
        for (var link : page.json().path("link")) {
            if (link.path("relation").asString().equals("next")) {
                return link.path("url").asString();
            }
        }
        return "";
    }
}
