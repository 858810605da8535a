package uk.onelondon.volume;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/** What a resource is about and when, as far as it matters for telling whether two could be taken for one another. */
record Coded(String type, String code, Optional<LocalDate> day, String moment) {

    static Coded of(Resource resource) {
        return switch (resource) {
            case AllergyIntolerance r -> of(r, r.getCode(), null);
            case MedicationRequest r -> of(r, r.getMedicationCodeableConcept(), r.getAuthoredOnElement());
            case MedicationStatement r -> of(r, r.getMedicationCodeableConcept(), r.getEffectiveDateTimeType());
            case Condition r ->
                of(r, r.getCode(), r.hasOnset() ? r.getOnsetDateTimeType() : r.getRecordedDateElement());
            case Observation r ->
                of(r, r.getCode(), r.hasEffectiveDateTimeType() ? r.getEffectiveDateTimeType() : null);
            case Immunization r -> of(r, r.getVaccineCode(), r.getOccurrenceDateTimeType());
            case Procedure r ->
                of(
                        r,
                        r.getCode(),
                        r.getPerformed() instanceof Period period
                                ? period.getStartElement()
                                : r.hasPerformed() ? r.getPerformedDateTimeType() : null);
            case Encounter r ->
                of(r, new CodeableConcept(r.getClass_()), r.getPeriod().getStartElement());
            case DocumentReference r -> of(r, r.getType(), instant(r.getDateElement()));
            default -> new Coded(resource.fhirType(), resource.getId(), Optional.empty(), "");
        };
    }

    private static org.hl7.fhir.r4.model.DateTimeType instant(InstantType moment) {
        return new org.hl7.fhir.r4.model.DateTimeType(moment.getValueAsString());
    }

    private static Coded of(
            Resource resource, CodeableConcept concept, @org.jspecify.annotations.Nullable BaseDateTimeType when) {
        String type = resource.fhirType().startsWith("Medication") ? "Medication" : resource.fhirType();
        boolean full = when != null
                && when.getValueAsString() != null
                && when.getValueAsString().length() >= 10;
        return new Coded(
                type,
                concept.getCodingFirstRep().getCode() + "",
                full ? Optional.of(Dates.day(when)) : Optional.empty(),
                full ? minute(when.getValueAsString()) : "");
    }

    private static String minute(String when) {
        return when.substring(0, Math.min(16, when.length()));
    }

    /** True if one of the others is about the same thing and near in time, so that nobody could tell which is meant. */
    boolean isCrowdedBy(Collection<Coded> others) {
        return others.stream().anyMatch(other -> other.type.equals(type) && other.code.equals(code) && near(other));
    }

    private boolean near(Coded other) {
        if (day.isEmpty() || other.day.isEmpty()) {
            return true;
        }
        return Math.abs(ChronoUnit.DAYS.between(day.get(), other.day.get())) <= reach();
    }

    private long reach() {
        return switch (type) {
            case "Condition" -> 400;
            case "Medication" -> 60;
            case "Immunization" -> 16;
            case "Encounter", "DocumentReference" -> 0;
            default -> 4;
        };
    }

    /**
     * True for a test or procedure, of which Synthea files one of one minute in each of two panels, and for a medicine,
     * which it orders twice in one minute if two illnesses ask for it.
     */
    boolean canBeFiledTwice() {
        return type.equals("Observation") || type.equals("Procedure") || type.equals("Medication");
    }
}
