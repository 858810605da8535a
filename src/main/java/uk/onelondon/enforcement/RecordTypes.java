package uk.onelondon.enforcement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which FHIR R4 types a citizen may read, and which of their elements say whom an item is about.
 *
 * <p>Narrower than the Patient compartment of FHIR on purpose: there a performer or a recipient makes a member too, so
 * that a mother who answered for her child would open the child's item.
 */
final class RecordTypes {

    private static final List<String> SUBJECT = List.of("subject");
    private static final List<String> PATIENT = List.of("patient");

    /** The log of accesses: each person reads the entries about her, no system reads any, and nobody writes it. */
    static final String LOG = "AuditEvent";

    /** Types of a person's own record, each with the elements that name the person. */
    private static final Map<String, List<String>> ABOUT = Map.ofEntries(
            Map.entry("Patient", List.of()),
            Map.entry("AdverseEvent", SUBJECT),
            Map.entry("AllergyIntolerance", PATIENT),
            Map.entry("Appointment", List.of("participant.actor")),
            Map.entry("AppointmentResponse", List.of("actor")),
            Map.entry(LOG, List.of("entity.what")),
            Map.entry("Binary", List.of("securityContext")),
            Map.entry("BodyStructure", PATIENT),
            Map.entry("CarePlan", SUBJECT),
            Map.entry("CareTeam", SUBJECT),
            Map.entry("ClinicalImpression", SUBJECT),
            Map.entry("Communication", SUBJECT),
            Map.entry("CommunicationRequest", SUBJECT),
            Map.entry("Composition", SUBJECT),
            Map.entry("Condition", SUBJECT),
            Map.entry("Consent", PATIENT),
            Map.entry("Coverage", List.of("beneficiary")),
            Map.entry("DetectedIssue", PATIENT),
            Map.entry("Device", PATIENT),
            Map.entry("DeviceRequest", SUBJECT),
            Map.entry("DeviceUseStatement", SUBJECT),
            Map.entry("DiagnosticReport", SUBJECT),
            Map.entry("DocumentManifest", SUBJECT),
            Map.entry("DocumentReference", SUBJECT),
            Map.entry("Encounter", SUBJECT),
            Map.entry("EpisodeOfCare", PATIENT),
            Map.entry("FamilyMemberHistory", PATIENT),
            Map.entry("Flag", SUBJECT),
            Map.entry("Goal", SUBJECT),
            Map.entry("ImagingStudy", SUBJECT),
            Map.entry("Immunization", PATIENT),
            Map.entry("ImmunizationRecommendation", PATIENT),
            Map.entry("List", SUBJECT),
            Map.entry("Media", SUBJECT),
            Map.entry("MedicationAdministration", SUBJECT),
            Map.entry("MedicationDispense", SUBJECT),
            Map.entry("MedicationRequest", SUBJECT),
            Map.entry("MedicationStatement", SUBJECT),
            Map.entry("NutritionOrder", PATIENT),
            Map.entry("Observation", SUBJECT),
            Map.entry("Procedure", SUBJECT),
            Map.entry("QuestionnaireResponse", SUBJECT),
            Map.entry("RelatedPerson", PATIENT),
            Map.entry("RequestGroup", SUBJECT),
            Map.entry("RiskAssessment", SUBJECT),
            Map.entry("ServiceRequest", SUBJECT),
            Map.entry("Specimen", SUBJECT),
            Map.entry("Task", List.of("for")),
            Map.entry("VisionPrescription", PATIENT));

    /** Directory entries and forms: they describe services, staff and products, not patients. */
    static final Set<String> SHARED = Set.of(
            "HealthcareService",
            "Location",
            "Medication",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Questionnaire",
            "Substance");

    /** Types of her own record that a citizen may read. */
    static final Set<String> OWN = ABOUT.keySet();

    /**
     * Types about patients that no citizen reads: what explains other items, groups of people. They name other people by
     * design, and nothing needs them yet.
     */
    private static final Map<String, List<String>> CLOSED = Map.of(
            "Provenance",
            List.of("target"),
            "Group",
            List.of("member.entity"),
            "Person",
            List.of("link.target"),
            "Basic",
            SUBJECT,
            "MeasureReport",
            SUBJECT,
            "Schedule",
            List.of("actor"),
            "Account",
            SUBJECT,
            "Claim",
            PATIENT,
            "ExplanationOfBenefit",
            PATIENT);

    /** Types about patients that a record keeper reads and writes: all but the log of accesses. */
    static final Set<String> KEPT = Stream.concat(ABOUT.keySet().stream(), CLOSED.keySet().stream())
            .filter(type -> !type.equals(LOG))
            .collect(Collectors.toUnmodifiableSet());

    /** Types of a person's record that are never shown to staff: her choices, who looked, and what she asks to be put right. */
    private static final Set<String> HERS_ALONE = Set.of(LOG, "Consent", "Task");

    /** Types of a person's record that staff may be shown. */
    static final Set<String> CARE =
            OWN.stream().filter(type -> !HERS_ALONE.contains(type)).collect(Collectors.toUnmodifiableSet());

    /** Paths of the elements that say whom an item of this type is about; empty for a type that is about nobody. */
    static List<String> subjectPaths(String type) {
        return ABOUT.getOrDefault(type, CLOSED.getOrDefault(type, List.of()));
    }

    private RecordTypes() {}
}
