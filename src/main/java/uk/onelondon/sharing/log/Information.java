package uk.onelondon.sharing.log;

import java.util.Map;
import uk.onelondon.core.TextKey;

/** The kinds of information an access can be to, in words people use. */
public enum Information {
    ABOUT_YOU,
    ALLERGIES,
    MEDICINES,
    CONDITIONS,
    RESULTS,
    VACCINATIONS,
    PROCEDURES,
    VISITS,
    LETTERS,
    PLANS,
    REFERRALS,
    ALERTS,
    CARE_TEAM,
    FORMS,
    CHOICES,
    REQUESTS,
    LOG,
    OTHER;

    private static final Map<String, Information> BY_TYPE = Map.ofEntries(
            Map.entry("Patient", ABOUT_YOU),
            Map.entry("RelatedPerson", ABOUT_YOU),
            Map.entry("FamilyMemberHistory", ABOUT_YOU),
            Map.entry("AllergyIntolerance", ALLERGIES),
            Map.entry("MedicationRequest", MEDICINES),
            Map.entry("MedicationStatement", MEDICINES),
            Map.entry("MedicationDispense", MEDICINES),
            Map.entry("MedicationAdministration", MEDICINES),
            Map.entry("Condition", CONDITIONS),
            Map.entry("ClinicalImpression", CONDITIONS),
            Map.entry("RiskAssessment", CONDITIONS),
            Map.entry("Observation", RESULTS),
            Map.entry("DiagnosticReport", RESULTS),
            Map.entry("ImagingStudy", RESULTS),
            Map.entry("Specimen", RESULTS),
            Map.entry("Immunization", VACCINATIONS),
            Map.entry("ImmunizationRecommendation", VACCINATIONS),
            Map.entry("Procedure", PROCEDURES),
            Map.entry("Encounter", VISITS),
            Map.entry("Appointment", VISITS),
            Map.entry("EpisodeOfCare", VISITS),
            Map.entry("DocumentReference", LETTERS),
            Map.entry("Composition", LETTERS),
            Map.entry("Binary", LETTERS),
            Map.entry("Communication", LETTERS),
            Map.entry("CarePlan", PLANS),
            Map.entry("Goal", PLANS),
            Map.entry("ServiceRequest", REFERRALS),
            Map.entry("Flag", ALERTS),
            Map.entry("CareTeam", CARE_TEAM),
            Map.entry("QuestionnaireResponse", FORMS),
            Map.entry("Consent", CHOICES),
            Map.entry("Task", REQUESTS),
            Map.entry("AuditEvent", LOG));

    /** The kind a FHIR R4 resource type belongs to. */
    public static Information of(String resourceType) {
        return BY_TYPE.getOrDefault(resourceType, OTHER);
    }

    /** As it stands in addresses and text keys. */
    public String key() {
        return TextKey.of(this);
    }
}
