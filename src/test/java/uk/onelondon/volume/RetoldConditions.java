package uk.onelondon.volume;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * A surgery keeps a problem list with the day a problem began, often only month or year, and forgets to close it. A hospital
 * codes what somebody is treated for and what she has besides, some of it in ICD-10, dated the day of the stay.
 */
final class RetoldConditions {

    private static final Map<String, List<String>> HOSPITAL_CODES =
            Table.read("hospital-codes.txt").stream().collect(Collectors.toMap(List::getFirst, Function.identity()));

    private RetoldConditions() {}

    static Retold tell(Condition condition, Place teller, boolean words, Random random) {
        boolean lasting = !condition.hasAbatement();
        String name = name(condition, teller, words, random);
        String when = when(condition, teller, lasting, random);
        String status = "";
        if (!lasting && random.nextInt(8) == 0) {
            condition.setAbatement(null);
            condition.setClinicalStatus(clinical("active"));
            status = ", never closed";
        } else if (lasting && random.nextInt(15) == 0) {
            condition.setClinicalStatus(clinical("inactive"));
            status = ", inactive here";
        }
        return new Retold(condition, name + ", " + when + status);
    }

    private static String name(Condition condition, Place teller, boolean words, Random random) {
        Coding coding = condition.getCode().getCodingFirstRep();
        if (words) {
            condition.setCode(Retold.typed(condition.getCode().getText(), random));
            return "words";
        }
        List<String> hospital = HOSPITAL_CODES.get(coding.getCode());
        if (hospital != null && teller.kind() == Place.Kind.HOSPITAL && random.nextInt(3) == 0) {
            condition.setCode(Product.coded(Codes.ICD_10, hospital.get(1), hospital.get(2))
                    .setText(hospital.get(2)));
            return "ICD-10";
        }
        return "same code";
    }

    private static String when(Condition condition, Place teller, boolean lasting, Random random) {
        DateTimeType onset = condition.getOnsetDateTimeType();
        if (lasting && teller.kind() == Place.Kind.HOSPITAL) {
            int days = Dates.between(random, 20, 1500);
            condition.setOnset(null);
            condition.setRecordedDateElement(Dates.daysLater(onset, days));
            return "dated at a stay";
        }
        switch (random.nextInt(6)) {
            case 0 -> {
                condition.setOnset(Dates.daysLater(onset, 1));
                return "a day later";
            }
            case 1 -> {
                condition.setOnset(Dates.monthOnly(onset));
                return "month only";
            }
            case 2 -> {
                condition.setOnset(lasting ? Dates.yearOnly(onset) : Dates.dayOnly(onset));
                return lasting ? "year only" : "day only";
            }
            default -> {
                condition.setOnset(Dates.dayOnly(onset));
                return "day only";
            }
        }
    }

    static CodeableConcept clinical(String code) {
        return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", code, code));
    }
}
