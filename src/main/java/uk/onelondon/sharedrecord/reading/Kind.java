package uk.onelondon.sharedrecord.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to ask for one resource type of the patient compartment (FHIR R4, search parameters).
 *
 * @param patient the parameter that names the patient
 * @param date the parameter with the clinical date, where the type has one: for newest first and for date windows
 * @param haste when it is asked for
 */
record Kind(String type, String patient, Optional<String> date, Haste haste) {

    private static final Map<String, Kind> ALL = Stream.of(
                    first("AllergyIntolerance", "date"),
                    first("MedicationRequest", "authoredon"),
                    first("MedicationStatement", "effective"),
                    new Kind("Observation", "patient", Optional.of("date"), Haste.LOOK_FIRST),
                    new Kind("DiagnosticReport", "patient", Optional.of("date"), Haste.LOOK_FIRST),
                    first("CareTeam", "date"),
                    first("Appointment", "date"),
                    first("CarePlan", "date"),
                    later("AuditEvent", "date"),
                    later("ClinicalImpression", "date"),
                    later("Communication", "sent"),
                    later("CommunicationRequest", "authored"),
                    later("Composition", "date"),
                    later("Condition", "recorded-date"),
                    later("Consent", "date"),
                    later("DetectedIssue", "identified"),
                    later("DeviceRequest", "authored-on"),
                    later("DocumentReference", "date"),
                    later("Encounter", "date"),
                    later("EpisodeOfCare", "date"),
                    later("FamilyMemberHistory", "date"),
                    later("Flag", "date"),
                    later("Goal", "start-date"),
                    later("ImagingStudy", "started"),
                    later("Immunization", "date"),
                    later("ImmunizationRecommendation", "date"),
                    later("List", "date"),
                    later("Media", "created"),
                    later("MedicationAdministration", "effective-time"),
                    later("MedicationDispense", "whenhandedover"),
                    later("NutritionOrder", "datetime"),
                    later("Procedure", "date"),
                    later("Provenance", "recorded"),
                    later("QuestionnaireResponse", "authored"),
                    later("RiskAssessment", "date"),
                    later("ServiceRequest", "authored"),
                    later("Specimen", "collected"),
                    later("Task", "authored-on"),
                    later("VisionPrescription", "datewritten"),
                    new Kind("AdverseEvent", "subject", Optional.of("date"), Haste.LATER),
                    new Kind("Coverage", "patient", Optional.empty(), Haste.LATER),
                    new Kind("DeviceUseStatement", "patient", Optional.empty(), Haste.LATER),
                    new Kind("RelatedPerson", "patient", Optional.empty(), Haste.LATER))
            .collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    /** When a type is asked for. */
    enum Haste {
        /** The first screen shows it. */
        FIRST,
        /** The first screen shows the newest of it; there can be thousands, which come with the rest. */
        LOOK_FIRST,
        /** Any other. */
        LATER
    }

    /**
     * The kinds with these type names in their order, each once; Patient is left out, since it is read by itself.
     *
     * @throws IllegalArgumentException if a type is not one of them
     */
    static List<Kind> of(List<String> types) {
        return types.stream()
                .distinct()
                .filter(type -> !type.equals("Patient"))
                .map(type -> Optional.ofNullable(ALL.get(type))
                        .orElseThrow(() -> new IllegalArgumentException("Not read by patient: " + type)))
                .toList();
    }

    private static Kind first(String type, String date) {
        return new Kind(type, "patient", Optional.of(date), Haste.FIRST);
    }

    private static Kind later(String type, String date) {
        return new Kind(type, "patient", Optional.of(date), Haste.LATER);
    }
}
