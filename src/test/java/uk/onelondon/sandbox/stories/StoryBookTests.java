package uk.onelondon.sandbox.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.util.FhirTerser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.Endpoints;

/** What holds for every person of the sandbox. */
class StoryBookTests {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirTerser TERSER = FHIR.newTerser();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Persons whose record is short or long on purpose: newly arrived; more than 10,000 entries. */
    private static final Map<String, List<Integer>> OTHER_SIZES =
            Map.of("08-shabnam-akter.txt", List.of(20, 40), "12-teresa-lombardi.txt", List.of(10_001, 16_000));

    private static StoryBook book;
    private static final Map<String, Ledger> LEDGERS = new LinkedHashMap<>();

    @BeforeAll
    static void tellAll() {
        book = StoryBook.open(TODAY);
        book.people().stream().filter(Person::hasRecord).forEach(p -> LEDGERS.put(p.key(), book.tell(p)));
    }

    @Test
    void everyStoryIsAsLongAsItShouldBe() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Story story : book.stories()) {
            if (story.people().stream().anyMatch(Person::hasRecord)) {
                sizes.put(
                        story.file(),
                        story.people().stream().mapToInt(p -> size(p.key())).sum());
            }
        }
        System.out.println("Resources by story: " + sizes);
        LEDGERS.forEach((key, ledger) -> System.out.println(key + " "
                + ledger.told().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().size())
                        .collect(Collectors.joining(" "))));
        sizes.forEach((file, size) -> {
            List<Integer> range = OTHER_SIZES.getOrDefault(file, List.of(80, 400));
            assertThat(size).as(file).isBetween(range.get(0), range.get(1));
        });
    }

    @Test
    void citizensHaveUniqueKeysAndTestNhsNumbers() {
        List<Citizen> citizens = book.citizens();
        assertThat(citizens).extracting(Citizen::key).doesNotHaveDuplicates();
        List<String> numbers = Stream.concat(
                        citizens.stream().flatMap(c -> c.nhsNumber().stream()),
                        book.people().stream().flatMap(p -> p.earlierNhsNumber().stream()))
                .map(NhsNumber::digits)
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n.startsWith("999"));
        assertThat(citizens).extracting(Citizen::identityLevel).contains("P0", "P5", "P9");
        assertThat(citizens).allMatch(c -> c.phone().startsWith("020 7946 0"));
    }

    @Test
    void everythingSaysWhoseItIsAndCanBeReadBack() {
        IParser json = FHIR.newJsonParser();
        everything((endpoint, resource) -> {
            if (!endpoint.equals(Endpoints.HUB)) {
                assertThat(resource.getMeta().getSource()).startsWith(OrganisationCode.SYSTEM);
                assertThat(resource.getMeta().getTag()).hasSize(1);
            }
            String written = json.encodeResourceToString(resource);
            assertThat(json.encodeResourceToString(json.parseResource(written))).isEqualTo(written);
        });
    }

    @Test
    void referencesPointToWhatIsThereExceptTheBrokenOnes() {
        List<String> broken = new ArrayList<>();
        LEDGERS.forEach((key, ledger) -> ledger.told().forEach((endpoint, resources) -> {
            Set<String> there = new HashSet<>();
            Stream.concat(resources.stream(), book.places().directory(endpoint).stream())
                    .forEach(
                            r -> there.add(r.fhirType() + "/" + r.getIdElement().getIdPart()));
            for (Resource resource : resources) {
                TERSER.getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                        .map(Reference::getReference)
                        .filter(r -> r != null && !r.startsWith("#") && !there.contains(r))
                        .filter(r -> !endpoint.equals(Endpoints.HUB))
                        .forEach(r -> broken.add(key));
            }
        }));
        assertThat(broken).hasSizeBetween(1, 4).containsOnly("mary-okafor");
    }

    @Test
    void nothingHappensInTheFutureExceptAppointmentsReviewsAndTheTypingMistake() {
        List<String> future = new ArrayList<>();
        everything((endpoint, resource) -> {
            if (!(resource instanceof Appointment) && !isPlannedFor(resource)) {
                TERSER.getAllPopulatedChildElementsOfType(resource, BaseDateTimeType.class).stream()
                        .map(BaseDateTimeType::getValueAsString)
                        .filter(date -> date.compareTo(TODAY.plusDays(1).toString()) >= 0)
                        .forEach(date -> future.add(date));
            }
        });
        assertThat(future).containsOnly("2052-03-01").isNotEmpty();
    }

    /** A plan says when it is looked at again; a vaccine falls due, and a day of birth is expected, ahead. */
    private static boolean isPlannedFor(Resource resource) {
        return resource instanceof CarePlan
                || resource instanceof ImmunizationRecommendation
                || (resource instanceof Observation observation && observation.getValue() instanceof DateTimeType);
    }

    @Test
    void nothingHappensBeforeBirth() {
        Map<String, String> births = new HashMap<>();
        book.citizens().forEach(c -> births.put(c.key(), c.born().toString()));
        LEDGERS.forEach((key, ledger) -> ledger.told().values().stream()
                .flatMap(List::stream)
                .filter(r -> !(r instanceof Patient))
                .forEach(resource -> TERSER.getAllPopulatedChildElementsOfType(resource, BaseDateTimeType.class)
                        .forEach(date -> assertThat(date.getValueAsString())
                                .as(key + " " + resource.fhirType())
                                .isGreaterThanOrEqualTo(births.get(key).substring(0, 4)))));
    }

    @Test
    void everyMedicineSaysWhenAndHowMuch() {
        everything((endpoint, resource) -> {
            if (resource instanceof MedicationRequest request) {
                assertThat(request.hasAuthoredOn()).isTrue();
                assertThat(request.getDosageInstructionFirstRep().getText()).isNotBlank();
            }
        });
    }

    @Test
    void everyCodeHasAPlainWordExceptTheOneThatNobodyKnows() throws IOException {
        Map<String, String> glossary = glossary();
        Map<String, String> missing = new TreeMap<>();
        Set<String> unknown = new HashSet<>();
        everything((endpoint, resource) -> TERSER.getAllPopulatedChildElementsOfType(resource, Coding.class).stream()
                .filter(coding -> !OrganisationCode.SYSTEM.equals(coding.getSystem()))
                .forEach(coding -> {
                    String code = coding.getSystem() + "\t" + coding.getCode();
                    if (!coding.hasDisplay()) {
                        unknown.add(code);
                    } else if (!coding.getDisplay().equals(glossary.get(code))) {
                        missing.put(code, coding.getDisplay());
                    }
                }));
        assertThat(missing).as("lines to add to i18n/glossary/codes.tsv").isEmpty();
        assertThat(unknown).hasSize(1);
    }

    @Test
    void aCorrectedResultIsAmendedLater() {
        assertThat(LEDGERS.values().stream()
                        .flatMap(l -> l.amended().values().stream())
                        .flatMap(List::stream))
                .isNotEmpty();
    }

    @Test
    void theLongRecordIsMadeAlikeEachTime() {
        Ledger again = book.tell(book.people().stream()
                .filter(p -> p.key().equals("teresa-lombardi"))
                .findFirst()
                .orElseThrow());
        assertThat(ids(again)).isEqualTo(ids(LEDGERS.get("teresa-lombardi")));
        assertThat(again.told().keySet()).hasSize(6);
    }

    @Test
    void everyPersonWithARecordSaysWhatMustBeSeen() {
        Set<String> told = book.mustBeSeen().stream().map(MustBeSeen::person).collect(Collectors.toSet());
        assertThat(told).containsAll(LEDGERS.keySet());
        assertThat(book.mustBeSeen())
                .extracting(MustBeSeen::page)
                .isSubsetOf(
                        "home",
                        "allergies",
                        "medicines",
                        "conditions",
                        "results",
                        "timeline",
                        "disagreements",
                        "vital-signs",
                        "vaccinations",
                        "procedures",
                        "visits",
                        "referrals",
                        "documents",
                        "plans",
                        "urgent-plan",
                        "crisis-plan",
                        "social-care",
                        "pregnancy",
                        "care-team",
                        "alerts",
                        "about-me",
                        "log");
    }

    private static int size(String key) {
        return LEDGERS.get(key).told().values().stream().mapToInt(List::size).sum();
    }

    private static List<String> ids(Ledger ledger) {
        return ledger.told().values().stream()
                .flatMap(List::stream)
                .map(r -> r.getIdElement().getIdPart())
                .toList();
    }

    private static void everything(java.util.function.BiConsumer<String, Resource> check) {
        LEDGERS.values()
                .forEach(ledger -> ledger.told()
                        .forEach((endpoint, resources) -> resources.forEach(r -> check.accept(endpoint, r))));
    }

    private static Map<String, String> glossary() throws IOException {
        Map<String, String> glossary = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("i18n/glossary/codes.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length == 4) {
                glossary.put(cells[0] + "\t" + cells[1], cells[3]);
            }
        }
        return glossary;
    }
}
