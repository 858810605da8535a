package uk.onelondon.volume;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.NotShown;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** A small American, written by hand in Synthea's shape, made a Londoner sixty times, each time told otherwise. */
class LondonersTests {

    private static final int PEOPLE = 60;
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String AMERICAN = american();
    private static final Place HERE = new Place("north-east", Place.Kind.SURGERY, "X1", "Surgery");

    private static String american() {
        try (InputStream file = LondonersTests.class.getResourceAsStream("/volume/american.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Londoner londoner(int number) {
        return Londoners.of(FHIR.newJsonParser().parseResource(Bundle.class, AMERICAN), number, 11, 1);
    }

    private static Stream<Londoner> people() {
        return IntStream.range(0, PEOPLE).mapToObj(LondonersTests::londoner);
    }

    private static <T extends Resource> Stream<T> all(Londoner person, Class<T> type) {
        return person.bySource().values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Test
    void nothingAmericanIsLeft() {
        String record = people().limit(20)
                .flatMap(person -> all(person, Resource.class))
                .map(resource -> FHIR.newJsonParser().encodeResourceToString(resource))
                .reduce("", String::concat);
        assertThat(record)
                .doesNotContain("us-ssn", "999-12-5114", "S99987654", "555-123", "Springfield", "01101", "en-US")
                .doesNotContain("rxnorm", "sid/cvx", "us-npi", "Claim", "urn:uuid")
                .doesNotContain("employment", "Anemia", "Hemoglobin", "Acetaminophen", "Emergency room", "(disorder)");
        assertThat(record).contains("Anaemia", "Paracetamol 325mg tablets", "Essential hypertension", "mmol/L");
    }

    @Test
    void everybodyHasAnNhsNumberOfTheRangeThatIsNeverIssued() {
        Set<String> numbers = new HashSet<>();
        people().forEach(person -> {
            List<String> hers = all(person, Patient.class)
                    .map(patient -> patient.getIdentifierFirstRep().getValue())
                    .distinct()
                    .toList();
            assertThat(hers).hasSize(1);
            assertThat(NhsNumber.parse(hers.getFirst()).orElseThrow().digits()).startsWith("999");
            numbers.add(hers.getFirst());
        });
        assertThat(numbers).hasSize(PEOPLE);
    }

    @Test
    void amountsAreInBritishUnits() {
        List<String> values = all(londoner(0), Observation.class)
                .map(result -> result.getCode().getCodingFirstRep().getCode() + " "
                        + result.getValueQuantity()
                                .getValue()
                                .stripTrailingZeros()
                                .toPlainString())
                .distinct()
                .toList();
        assertThat(values).contains("15074-8 5.3", "718-7 109", "14682-9 97");
    }

    @Test
    void whatSyntheaFilesInTwoPanelsIsOneResult() {
        long first = all(londoner(0), Observation.class)
                .filter(result -> result.getCode().getCodingFirstRep().getCode().equals("14682-9"))
                .filter(result -> told(londoner(0), result).way().equals(Telling.FIRST))
                .count();
        assertThat(first).isEqualTo(1);
    }

    private static Londoner.Told told(Londoner person, Resource resource) {
        return person.told().entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith("/" + resource.getIdElement().getIdPart()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void theTruthKnowsEveryResourceAndNamesOnlyThose() {
        people().forEach(person -> {
            List<String> names = new ArrayList<>();
            person.bySource()
                    .forEach((source, resources) -> resources.stream()
                            .filter(resource -> !(resource instanceof Patient))
                            .forEach(resource -> names.add(Londoner.name(
                                    source,
                                    resource.fhirType(),
                                    resource.getIdElement().getIdPart()))));
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(person.told().keySet());
            assertThat(person.truth())
                    .isNotEmpty()
                    .allSatisfy(pair -> assertThat(names).contains(pair.one(), pair.other()));
        });
    }

    @Test
    void theSameSeedMakesTheSamePersonAndAnotherSeedAnother() {
        assertThat(londoner(5).told()).isEqualTo(londoner(5).told());
        assertThat(Londoners.of(FHIR.newJsonParser().parseResource(Bundle.class, AMERICAN), 5, 12, 1)
                        .told())
                .isNotEqualTo(londoner(5).told());
    }

    @Test
    void whatIsToldAgainIsToldInAnotherSource() {
        people().forEach(person -> assertThat(person.truth())
                .allSatisfy(pair -> assertThat(pair.one().split("/")[0])
                        .isNotEqualTo(pair.other().split("/")[0])));
        assertThat(people().flatMap(person -> person.bySource().keySet().stream())
                        .distinct())
                .hasSize(5);
    }

    @Test
    void aMedicineIsNamedAsInBritain() {
        assertThat(all(londoner(0), MedicationRequest.class)
                        .map(request -> request.getMedicationCodeableConcept().getText()))
                .contains("Amlodipine 2.5mg tablets");
    }

    @Test
    void aDayWithinTwoCoursesIsNoWordOfEither() {
        MedicationRequest first = order("2026-02-02T09:00:00Z", "2026-03-01");
        MedicationRequest second = order("2026-02-14T09:00:00Z", "2026-03-13");
        Telling meant = new Telling(first, HERE, "f1", Telling.FIRST);
        List<Telling> both = List.of(meant, new Telling(second, HERE, "f2", Telling.FIRST));
        assertThat(Meant.isClear(meant, list("2026-02-10"), both)).isTrue();
        assertThat(Meant.isClear(meant, list("2026-02-14"), both)).isFalse();
        assertThat(Meant.isClear(meant, order("2026-02-02", "2026-03-01"), both))
                .isTrue();
    }

    private static MedicationRequest order(String on, String until) {
        MedicationRequest order = new MedicationRequest();
        order.setStatus(MedicationRequest.MedicationRequestStatus.COMPLETED)
                .setAuthoredOnElement(new DateTimeType(on))
                .setMedication(Product.coded(Codes.DMD, "9991", "Paracetamol"));
        order.getDispenseRequest().getValidityPeriod().setEndElement(new DateTimeType(until));
        return order;
    }

    private static MedicationStatement list(String on) {
        return new MedicationStatement()
                .setEffective(new DateTimeType(on))
                .setMedication(Product.coded(Codes.DMD, "9991", "Paracetamol"));
    }

    /** Every id that arrives stands exactly once as a source of an entry, or among what could not be shown. */
    @Test
    void nothingThatArrivesIsLostOrShownTwice() {
        people().limit(30).forEach(person -> {
            RecordSnapshot snapshot = ReadAsHers.read(person);
            List<String> out = new ArrayList<>();
            for (EntryKind kind : EntryKind.values()) {
                for (JoinedEntry<?> entry : snapshot.joined(kind).entries()) {
                    entry.ids().forEach(id -> out.add(id.path()));
                }
            }
            snapshot.notShown().stream()
                    .map(NotShown::id)
                    .forEach(id -> out.add(id.orElseThrow().path()));
            List<String> in = new ArrayList<>();
            person.bySource()
                    .forEach((source, resources) ->
                            resources.forEach(resource -> in.add(source + "/" + resource.fhirType() + "/"
                                    + resource.getIdElement().getIdPart())));
            assertThat(out).containsExactlyInAnyOrderElementsOf(in);
        });
    }

    @Test
    void theAppsOwnBuildNeverNamesTheGenerator() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContainIgnoringCase("synthea");
        assertThat(Files.readString(Path.of("src/volume/pom.xml"))).contains("org.mitre.synthea");
    }
}
