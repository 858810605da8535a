package uk.onelondon.volume;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * A surgery takes over what the surgery before prescribed, day for day. A hospital asks what somebody takes when she comes
 * in and writes a list of its own, dated that day, in its own words; a list is often out of date.
 */
final class RetoldMedicines {

    private static final int SUBSTANCE_ONLY = 20;

    private RetoldMedicines() {}

    static Retold tell(MedicationRequest request, Place teller, boolean words, Random random) {
        CodeableConcept medicine = request.getMedicationCodeableConcept();
        String code = medicine.getCodingFirstRep().getCode();
        String name = medicine.getText();
        String way;
        CodeableConcept told;
        if (words) {
            way = "words";
            told = Retold.typed(random.nextBoolean() ? name : ward(name), random);
        } else if (teller.kind() == Place.Kind.HOSPITAL && random.nextInt(SUBSTANCE_ONLY) == 0) {
            way = "words of the substance with a code of its own";
            String substance = ward(name).replaceFirst(" \\d.*", "");
            told = Product.coded(Codes.DMD, "9998" + Integer.toUnsignedString(substance.hashCode()), substance)
                    .setText(substance);
        } else {
            boolean snomed = random.nextInt(4) == 0;
            String said = teller.kind() == Place.Kind.HOSPITAL ? ward(name) : name;
            way = snomed ? "same code as SNOMED CT" : "same code";
            told = Product.coded(snomed ? Codes.SNOMED : Codes.DMD, code, said).setText(said);
        }
        List<Dosage> dose = List.of(new Dosage()
                .setText(Dose.otherwise(request.getDosageInstructionFirstRep().getText(), random)));
        if (teller.kind() != Place.Kind.HOSPITAL) {
            request.setMedication(told).setDosageInstruction(dose);
            request.setAuthoredOnElement(Dates.dayOnly(request.getAuthoredOnElement()));
            return new Retold(request, way + ", taken over");
        }
        return new Retold(list(request, told, dose, random), way + ", on a hospital's list");
    }

    /** amlodipine 2.5 mg tablet for Amlodipine 2.5mg tablets. */
    private static String ward(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("(\\d)(mg|micrograms|units)", "$1 $2")
                .replaceFirst("s$", "");
    }

    private static Resource list(MedicationRequest request, CodeableConcept told, List<Dosage> dose, Random random) {
        boolean active = request.getStatus() == MedicationRequestStatus.ACTIVE;
        LocalDate asked = Dates.day(request.getAuthoredOnElement())
                .plusDays(active ? Dates.between(random, 2, 300) : Dates.between(random, 0, 6));
        MedicationStatement statement = new MedicationStatement();
        statement.setMedication(told).setDosage(dose);
        statement.setEffective(Dates.onDay(asked));
        statement.setStatus(
                active
                        ? random.nextInt(10) == 0 ? MedicationStatementStatus.STOPPED : MedicationStatementStatus.ACTIVE
                        : random.nextInt(3) == 0
                                ? MedicationStatementStatus.STOPPED
                                : MedicationStatementStatus.COMPLETED);
        return statement;
    }
}
