package uk.onelondon.volume;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Surgeries file the finding "allergy to", hospitals ask at each admission and file the substance, with that day's date, often
 * without how bad it was; an allergy clinic may rule it out.
 */
final class RetoldAllergies {

    private RetoldAllergies() {}

    static Retold tell(AllergyIntolerance allergy, Place teller, boolean words, Random random) {
        Coding coding = allergy.getCode().getCodingFirstRep();
        Optional<List<String>> row = BritishRecord.allergen(coding.getCode());
        String way = dates(allergy, random);
        if (random.nextInt(3) == 0) {
            allergy.setReaction(null);
        }
        allergy.setCriticality(
                switch (random.nextInt(4)) {
                    case 0 -> AllergyIntoleranceCriticality.UNABLETOASSESS;
                    case 1 -> AllergyIntoleranceCriticality.HIGH;
                    case 2 -> null;
                    default -> allergy.getCriticality();
                });
        way += status(allergy, teller, random);
        if (words) {
            String typed = row.filter(r -> random.nextBoolean())
                    .map(r -> r.get(4))
                    .orElse(allergy.getCode().getText());
            allergy.setCode(Retold.typed(typed, random));
            return new Retold(allergy, "words, " + way);
        }
        boolean finding = teller.kind() == Place.Kind.SURGERY && random.nextBoolean();
        if (finding && row.isPresent() && !row.get().get(3).equals("-")) {
            allergy.setCode(
                    Product.coded(Codes.SNOMED, row.get().get(3), row.get().get(4))
                            .setText(row.get().get(4)));
            return new Retold(allergy, "allergy-to, " + way);
        }
        return new Retold(allergy, "same code, " + way);
    }

    private static String dates(AllergyIntolerance allergy, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                allergy.setRecordedDateElement(Dates.dayOnly(allergy.getRecordedDateElement()));
                return "day kept";
            }
            case 1 -> {
                allergy.setRecordedDateElement(null);
                return "no date";
            }
            default -> {
                allergy.setRecordedDateElement(
                        Dates.daysLater(allergy.getRecordedDateElement(), Dates.between(random, 30, 2500)));
                return "asked again later";
            }
        }
    }

    private static String status(AllergyIntolerance allergy, Place teller, Random random) {
        if (teller.kind() == Place.Kind.HOSPITAL && random.nextInt(25) == 0) {
            allergy.setVerificationStatus(new CodeableConcept(new Coding(
                    "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", "refuted", "Refuted")));
            allergy.setClinicalStatus(null);
            return ", ruled out";
        }
        if (random.nextInt(6) == 0) {
            allergy.setVerificationStatus(new CodeableConcept(new Coding(
                    "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                    "unconfirmed",
                    "Unconfirmed")));
            return ", not confirmed";
        }
        return "";
    }
}
