package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.OrganisationCode;

/** What is labelled when it is written, and that no label is lost. */
class LabellingTests {

    private static final String SNOMED = "http://snomed.info/sct";

    private final Labelling labelling = new Labelling(FhirContext.forR4Cached());

    static Stream<Arguments> tellingItems() {
        return Stream.of(
                told("a diagnosis", new Condition().setCode(concept("86406008")), "HIV", "R"),
                told(
                        "a diagnosis of self-harm is one of mental health too",
                        new Condition().setCode(concept("248062006")),
                        "self-harm",
                        "MH",
                        "R"),
                told(
                        "a medicine that reveals a diagnosis",
                        new MedicationRequest().setMedication(concept("713464000")),
                        "HIV",
                        "R"),
                told("a medicine told in a contained item", methadone(), "drug-use", "SUD", "R"),
                told(
                        "a label from elsewhere that tells of drugs",
                        (Condition) new Condition()
                                .setCode(concept("38341003"))
                                .setMeta(new Meta().addSecurity(new Coding(Labels.ACT_CODES, "OPIOIDUD", null))),
                        "OPIOIDUD",
                        "drug-use",
                        "SUD",
                        "R"),
                told(
                        "a label from elsewhere that may tell of either",
                        (Condition) new Condition()
                                .setCode(concept("38341003"))
                                .setMeta(new Meta().addSecurity(new Coding(Labels.ACT_CODES, "SUD", null))),
                        "SUD",
                        "drug-use",
                        "alcohol",
                        "ETHUD",
                        "R"),
                told(
                        "such a label on an item that says which",
                        (Condition) new Condition()
                                .setCode(concept("75544000"))
                                .setMeta(new Meta().addSecurity(new Coding(Labels.ACT_CODES, "SUD", null))),
                        "SUD",
                        "drug-use",
                        "R"),
                told(
                        "a test, whatever its result",
                        new Observation().setCode(new CodeableConcept(new Coding("http://loinc.org", "20447-9", null))),
                        "HIV",
                        "R"),
                told("a department", new Encounter().setServiceType(concept("394587001")), "MH", "R"),
                told(
                        "a code beside others",
                        new Condition().setCode(concept("404684003").addCoding(new Coding(SNOMED, "66590003", null))),
                        "alcohol",
                        "ETHUD",
                        "R"),
                told("a place whose name tells, as the author", madeAt("XOD21"), "STD", "SEX", "R"),
                told("a place whose name tells, as the receiver", referredTo("XHM20"), "MH", "R"),
                told("fertility", new Condition().setCode(concept("2904007")), "fertility", "R"),
                told("abortion", new Condition().setCode(concept("386639001")), "abortion", "R"),
                told("what tells nothing", new Condition().setCode(concept("38341003")), "N"),
                told(
                        "the same code of another system",
                        new Condition().setCode(new CodeableConcept(new Coding("urn:other", "86406008", null))),
                        "N"),
                told("a choice about HIV is no item about HIV", aboutHiv(new Consent()), "N"),
                told(
                        "a place itself",
                        new Organization()
                                .addIdentifier(new Identifier()
                                        .setSystem(OrganisationCode.SYSTEM)
                                        .setValue("XHM20"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tellingItems")
    void anItemIsLabelledByWhatItTells(String what, Resource item, Set<String> labels) {
        labelling.label(List.of(item));
        assertThat(codes(item)).containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void labelsThatCameWithTheItemStayAndNoneIsThereTwice() {
        Condition item = new Condition().setCode(concept("86406008"));
        item.getMeta().addSecurity(Labels.ACT_CODES, "HIV", "HIV/AIDS information sensitivity");
        item.getMeta().addSecurity("urn:a-source", "its own label", null);
        item.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "V", null);
        labelling.label(List.of(item));
        labelling.label(List.of(item));
        assertThat(item.getMeta().getSecurity())
                .extracting(Coding::getCode)
                .containsExactly("HIV", "its own label", "V");
    }

    @Test
    void aFileIsLabelledAsTheDocumentThatNamesIt() {
        Binary file = new Binary();
        file.setId("Binary/letter");
        Binary other = new Binary();
        other.setId("Binary/other");
        DocumentReference letter = new DocumentReference();
        letter.addContent().getAttachment().setUrl("Binary/letter");
        letter.addSecurityLabel(new CodeableConcept(new Coding(Labels.ACT_CODES, "SDV", null)));
        letter.getContext().setPracticeSetting(concept("394587001"));
        labelling.label(List.of(file, other, letter));
        assertThat(codes(letter)).containsExactlyInAnyOrder("MH", "SDV", "R");
        assertThat(codes(file)).containsExactlyInAnyOrder("MH", "SDV", "R");
        assertThat(codes(other)).containsExactly("N");
    }

    @Test
    void aLaterVersionKeepsTheLabelsOfTheOneBeforeIt() {
        Condition before = new Condition().setCode(concept("86406008"));
        labelling.label(List.of(before));
        before.getMeta().addSecurity(Labels.ACT_CODES, "SDV", null);
        Condition next = new Condition().setCode(concept("38341003"));
        labelling.label(next, before, true);
        assertThat(codes(next)).containsExactlyInAnyOrder("HIV", "R", "SDV");
    }

    @Test
    void onlyAReviewByATrustedSystemTakesLabelsAway() {
        Condition before = new Condition().setCode(concept("86406008"));
        labelling.label(List.of(before));
        Condition reviewed = new Condition().setCode(concept("86406008"));
        reviewed.getMeta().addSecurity(Labels.ACT_CODES, "DOWNGRDLABEL", "downgrade security label");

        Condition byKeeper = reviewed.copy();
        labelling.label(byKeeper, before, true);
        assertThat(codes(byKeeper)).containsExactly("DOWNGRDLABEL", "N");
        Condition bySomebody = reviewed.copy();
        labelling.label(bySomebody, before, false);
        assertThat(codes(bySomebody)).containsExactlyInAnyOrder("HIV", "R");
        Condition madeBySomebody = reviewed.copy();
        labelling.label(madeBySomebody, false);
        assertThat(codes(madeBySomebody)).containsExactlyInAnyOrder("HIV", "R");

        Condition afterReview = new Condition().setCode(concept("86406008"));
        labelling.label(afterReview, byKeeper, false);
        assertThat(codes(afterReview)).as("a review holds for later versions").containsExactly("DOWNGRDLABEL", "N");
    }

    @Test
    void theTableTellsEachOfTheEightKindsAndWhereEveryRowIsFrom() {
        SensitiveTable table = SensitiveTable.reviewed();
        assertThat(table.kinds().keySet())
                .containsExactlyInAnyOrder(
                        "self-harm",
                        "alcohol",
                        "mental-health",
                        "sexual-health",
                        "fertility",
                        "abortion",
                        "drug-use",
                        "hiv");
        assertThat(table.rows()).hasSizeGreaterThan(90).allSatisfy(row -> {
            assertThat(row.meaning()).isNotBlank();
            assertThat(Set.of(row.source().split(", ")))
                    .isSubsetOf("gps", "hiv-list", "sls", "suicide", "guides", "loinc", "sandbox", "v3");
            if (row.code().system().equals(SNOMED)) {
                assertThat(isSnomed(row.code().code())).as(row.code().code()).isTrue();
            }
        });
        Set<String> seen = new HashSet<>();
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(seen.add(row.kind() + row.code()))
                        .as(row.toString())
                        .isTrue());
    }

    /** Verhoeff's check digit, which every SNOMED CT identifier ends with (SNOMED CT Release File Specification, 5.5). */
    private static boolean isSnomed(String code) {
        int[][] dihedral = new int[10][10];
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                boolean turned = a >= 5;
                boolean other = b >= 5;
                int sum = turned ? (a % 5 - b % 5 + 5) % 5 : (a + b % 5) % 5;
                dihedral[a][b] = turned == other ? sum : sum + 5;
            }
        }
        int[] permutation = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            for (int turn = 0; turn < i % 8; turn++) {
                digit = permutation[digit];
            }
            check = dihedral[check][digit];
        }
        return check == 0;
    }

    private static Arguments told(String what, Resource item, String... labels) {
        return Arguments.of(what, item, Set.of(labels));
    }

    private static Set<String> codes(Resource item) {
        Set<String> codes = new TreeSet<>();
        item.getMeta().getSecurity().forEach(label -> codes.add(label.getCode()));
        return codes;
    }

    private static CodeableConcept concept(String code) {
        return new CodeableConcept(new Coding(SNOMED, code, null));
    }

    private static Resource methadone() {
        MedicationRequest request = new MedicationRequest();
        Medication contained = new Medication().setCode(concept("387286002"));
        contained.setId("#m");
        request.addContained(contained);
        return request.setMedication(new Reference("#m"));
    }

    private static Resource madeAt(String place) {
        return with(new Condition(), item -> item.getMeta().addTag(OrganisationCode.SYSTEM, place, null));
    }

    private static Resource referredTo(String place) {
        return new ServiceRequest()
                .addPerformer(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(OrganisationCode.SYSTEM)
                                .setValue(place)));
    }

    private static Consent aboutHiv(Consent choice) {
        choice.getProvision().addSecurityLabel(new Coding(Labels.ACT_CODES, "HIV", null));
        choice.getProvision().addCode(concept("86406008"));
        return choice;
    }

    private static <T extends Resource> T with(T item, Consumer<T> change) {
        change.accept(item);
        return item;
    }
}
