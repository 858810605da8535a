package uk.onelondon.volume;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Something that looks like a fact told again and is another fact: another strength, another side, the next dose, the same
 * value of another day.
 */
record Decoy(Resource resource, String way) {

    /** True if the very point is that it stands beside what it looks like: the same hour, day or code. */
    boolean standsBesideItsModel() {
        return way.contains("hours later") || way.contains("other side") || way.contains("another");
    }

    static Optional<Decoy> of(Telling first, Place teller, Random random) {
        Resource copy = first.resource().copy();
        return switch (copy) {
            case AllergyIntolerance allergy -> allergy(allergy);
            case MedicationRequest request -> Optional.of(medicine(request, random));
            case Condition condition -> Optional.of(condition(condition, random));
            case Observation result -> Optional.of(result(result, random));
            case Immunization vaccine -> Optional.of(vaccine(vaccine, random));
            case Procedure procedure -> Optional.of(procedure(procedure, random));
            case Encounter visit -> Optional.of(visit(visit, teller, random));
            case DocumentReference letter -> Optional.of(letter(letter, random));
            default -> Optional.empty();
        };
    }

    private static Optional<Decoy> allergy(AllergyIntolerance allergy) {
        Optional<List<String>> row =
                BritishRecord.allergen(allergy.getCode().getCodingFirstRep().getCode());
        return row.map(found -> {
            String[] other = found.get(5).split(" ", 2);
            allergy.setCode(Product.coded(Codes.SNOMED, other[0], other[1]).setText(other[1]));
            return new Decoy(allergy, "an allergy to something alike");
        });
    }

    private static Decoy medicine(MedicationRequest request, Random random) {
        CodeableConcept medicine = request.getMedicationCodeableConcept();
        if (random.nextInt(3) == 0) {
            request.setAuthoredOnElement(
                    Dates.daysLater(request.getAuthoredOnElement(), -Dates.between(random, 500, 1500)));
            request.setStatus(MedicationRequestStatus.COMPLETED);
            return new Decoy(request, "an earlier course");
        }
        java.util.regex.Matcher number =
                java.util.regex.Pattern.compile("\\d+(?:\\.\\d+)?").matcher(medicine.getText());
        if (!number.find()) {
            request.setAuthoredOnElement(
                    Dates.daysLater(request.getAuthoredOnElement(), -Dates.between(random, 500, 1500)));
            request.setStatus(MedicationRequestStatus.COMPLETED);
            return new Decoy(request, "an earlier course");
        }
        String doubled = new java.math.BigDecimal(number.group())
                .multiply(java.math.BigDecimal.TWO)
                .stripTrailingZeros()
                .toPlainString();
        String name = number.replaceFirst(doubled);
        // Half of them share the code of the substance, as where a list names no product.
        boolean product = random.nextBoolean();
        String code = medicine.getCodingFirstRep().getCode();
        request.setMedication(
                Product.coded(Codes.DMD, product ? code + "2" : code, name).setText(name));
        return new Decoy(request, product ? "another strength" : "another strength under one code");
    }

    private static Decoy condition(Condition condition, Random random) {
        DateTimeType onset = condition.getOnsetDateTimeType();
        if (!condition.hasAbatement()) {
            condition.setCode(new CodeableConcept()
                    .setText("Family history of " + condition.getCode().getText()));
            return new Decoy(condition, "an illness of the family");
        }
        DateTimeType again = Dates.daysLater(
                condition.getAbatement() instanceof DateTimeType over ? over : onset, Dates.between(random, 60, 1000));
        condition.setOnset(again);
        condition.setRecordedDateElement(again);
        condition.setAbatement(Dates.daysLater(again, 14));
        if (random.nextInt(3) == 0) {
            condition.setAbatement(null);
            condition.setClinicalStatus(RetoldConditions.clinical("active"));
            return new Decoy(condition, "the same illness again, never closed");
        }
        return new Decoy(condition, "the same illness again");
    }

    private static Decoy result(Observation result, Random random) {
        DateTimeType taken = result.getEffectiveDateTimeType();
        result.setIssuedElement(null);
        if (random.nextBoolean()) {
            result.setEffective(Dates.later(taken, Dates.between(random, 300, 460)));
            return new Decoy(result, "the same value hours later");
        }
        result.setEffective(Dates.daysLater(taken, Dates.between(random, 1, 3)));
        return new Decoy(result, "the same value days later");
    }

    private static Decoy vaccine(Immunization vaccine, Random random) {
        vaccine.setOccurrence(Dates.daysLater(vaccine.getOccurrenceDateTimeType(), Dates.between(random, 21, 90)));
        vaccine.setLotNumber(random.nextBoolean() ? null : "ZZ%04d".formatted(random.nextInt(10_000)));
        return new Decoy(vaccine, "the next dose");
    }

    private static Decoy procedure(Procedure procedure, Random random) {
        BaseDateTimeType done = procedure.getPerformed() instanceof Period period
                ? period.getStartElement()
                : procedure.getPerformedDateTimeType();
        if (random.nextBoolean() && procedure.hasBodySite()) {
            procedure.setPerformed(Dates.dayOnly(done));
            String side = procedure.getBodySiteFirstRep().getText();
            procedure.setBodySite(List.of(new CodeableConcept().setText(side.startsWith("Left") ? "Right" : "Left")));
            return new Decoy(procedure, "the other side");
        }
        procedure.setPerformed(Dates.daysLater(done, Dates.between(random, 8, 30)));
        return new Decoy(procedure, "some weeks later");
    }

    private static Decoy visit(Encounter visit, Place teller, Random random) {
        visit.setServiceProvider(new Reference().setDisplay(teller.name()));
        DateTimeType start = visit.getPeriod().getStartElement();
        visit.getPeriod().setEndElement(null).setStartElement(Dates.later(start, Dates.between(random, 65, 240)));
        return new Decoy(visit, "another place that day");
    }

    private static Decoy letter(DocumentReference letter, Random random) {
        letter.setMasterIdentifier(null);
        letter.setDate(Date.from(letter.getDate().toInstant().plusSeconds(86_400L * Dates.between(random, 20, 300))));
        return new Decoy(letter, "the letter of another stay");
    }
}
