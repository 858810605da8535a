package uk.onelondon.volume;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Makes what Synthea wrote of one person British, resource by resource: words, medicines, vaccines, allergens, units. */
final class BritishRecord {

    private static final Map<String, List<String>> VACCINES = byFirst("vaccines.txt");
    private static final Map<String, List<String>> ALLERGENS = byFirst("allergens.txt");
    private static final Map<String, List<String>> RESULTS = byFirst("results.txt");
    private static final Pattern NOT_AN_ILLNESS = Pattern.compile(
            "employment|unemployed|labor force|education|school|criminal record|medication review due|refugee|transport"
                    + "|housing|social contact|military|victim of|reports of violence|risk activity|only received",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_COURSE =
            Pattern.compile("cillin|floxacin|mycin|nitrofurantoin|cefal", Pattern.CASE_INSENSITIVE);
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private BritishRecord() {}

    private static Map<String, List<String>> byFirst(String table) {
        return Table.read(table).stream().collect(Collectors.toMap(List::getFirst, Function.identity()));
    }

    /** The row of a vaccine by its invented code. */
    static Optional<List<String>> vaccine(String code) {
        return VACCINES.values().stream().filter(row -> row.get(1).equals(code)).findFirst();
    }

    /** The row of an allergen by its SNOMED CT code. */
    static Optional<List<String>> allergen(String code) {
        return ALLERGENS.values().stream()
                .filter(row -> row.get(1).equals(code))
                .findFirst();
    }

    /** The row of a test by its British code. */
    static Optional<List<String>> test(String code) {
        return RESULTS.values().stream().filter(row -> row.get(3).equals(code)).findFirst();
    }

    /** False for what Synthea files as an illness and no British record would, such as having a job. */
    static boolean isKept(Resource resource) {
        return !(resource instanceof Condition condition
                && NOT_AN_ILLNESS.matcher(condition.getCode().getText()).find());
    }

    static void change(Resource resource, Random random) {
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
        }
        var terser = FHIR.newTerser();
        terser.getAllPopulatedChildElementsOfType(resource, Coding.class).forEach(coding -> {
            if (coding.hasDisplay() && !Codes.RXNORM.equals(coding.getSystem())) {
                coding.setDisplay(BritishWords.of(coding.getDisplay()));
            }
        });
        terser.getAllPopulatedChildElementsOfType(resource, CodeableConcept.class)
                .forEach(concept -> {
                    if (concept.hasText()) {
                        concept.setText(BritishWords.of(concept.getText()));
                    }
                });
        terser.getAllPopulatedChildElementsOfType(resource, Reference.class).forEach(reference -> {
            if (reference.hasDisplay()) {
                reference.setDisplay(BritishWords.of(reference.getDisplay()).replaceFirst("^(Dr|Mr|Mrs|Ms)\\.", "$1"));
            }
        });
        switch (resource) {
            case MedicationRequest request -> prescription(request);
            case MedicationAdministration given -> given.setMedication(medicine(given.getMedicationCodeableConcept()));
            case Immunization vaccine -> vaccine(vaccine, random);
            case AllergyIntolerance allergy -> allergy(allergy);
            case Observation observation -> result(observation);
            default -> {}
        }
    }

    private static CodeableConcept medicine(CodeableConcept american) {
        Coding coding = american.getCodingFirstRep();
        return Codes.RXNORM.equals(coding.getSystem()) ? Product.of(coding).surgeryConcept() : american;
    }

    private static void prescription(MedicationRequest request) {
        Dosage dosage = request.getDosageInstructionFirstRep();
        int times = Math.max(1, dosage.getTiming().getRepeat().getFrequency());
        boolean needed = dosage.hasAsNeededBooleanType()
                && dosage.getAsNeededBooleanType().booleanValue();
        String words = Dose.surgery(request.getMedicationCodeableConcept(), times, needed);
        request.setDosageInstruction(List.of(new Dosage().setText(words)));
        request.setMedication(medicine(request.getMedicationCodeableConcept()));
        if (request.getStatus() != MedicationRequest.MedicationRequestStatus.ACTIVE) {
            int days = SHORT_COURSE
                            .matcher(request.getMedicationCodeableConcept().getText())
                            .find()
                    ? 6
                    : 27;
            request.getDispenseRequest()
                    .getValidityPeriod()
                    .setStartElement(Dates.dayOnly(request.getAuthoredOnElement()))
                    .setEndElement(Dates.daysLater(request.getAuthoredOnElement(), days));
        }
    }

    private static void vaccine(Immunization vaccine, Random random) {
        Coding cvx = vaccine.getVaccineCode().getCodingFirstRep();
        List<String> row = VACCINES.get(cvx.getCode());
        String code = row == null ? "9994" + cvx.getCode() : row.get(1);
        String words = row == null ? cvx.getDisplay() : row.get(2);
        vaccine.setVaccineCode(Product.coded(Codes.SNOMED, code, words).setText(words));
        if (random.nextInt(5) > 0) {
            vaccine.setLotNumber(
                    "%c%c%04d".formatted('A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10_000)));
        }
    }

    private static void allergy(AllergyIntolerance allergy) {
        Coding coding = allergy.getCode().getCodingFirstRep();
        List<String> row = ALLERGENS.get(coding.getCode());
        String code = row == null ? coding.getCode() : row.get(1);
        String words = row == null ? coding.getDisplay() : row.get(2);
        if (row == null && Codes.RXNORM.equals(coding.getSystem())) {
            code = "9996" + coding.getCode();
            words = BritishWords.of(words);
        }
        allergy.setCode(Product.coded(Codes.SNOMED, code, words).setText(words));
    }

    private static void result(Observation observation) {
        if (!observation.hasValueQuantity()) {
            return;
        }
        Quantity value = observation.getValueQuantity();
        List<String> row = RESULTS.get(observation.getCode().getCodingFirstRep().getCode());
        if (row == null) {
            value.setValue(value.getValue().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
            return;
        }
        BigDecimal amount = value.getValue()
                .multiply(new BigDecimal(row.get(1)))
                .setScale(Integer.parseInt(row.get(2)), RoundingMode.HALF_UP);
        value.setValue(amount).setUnit(row.get(5)).setCode(row.get(5)).setSystem("http://unitsofmeasure.org");
        observation.setCode(Product.coded(Codes.LOINC, row.get(3), row.get(4)).setText(row.get(4)));
    }
}
