package uk.onelondon.volume;

import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** The eight categories that are joined by rules of their own. */
public enum Category {
    ALLERGIES,
    MEDICINES,
    CONDITIONS,
    RESULTS,
    VACCINATIONS,
    PROCEDURES,
    VISITS,
    DOCUMENTS;

    static Optional<Category> of(Resource resource) {
        return switch (resource.fhirType()) {
            case "AllergyIntolerance" -> Optional.of(ALLERGIES);
            case "MedicationRequest", "MedicationStatement" -> Optional.of(MEDICINES);
            case "Condition" -> Optional.of(CONDITIONS);
            case "Observation" -> isTest((Observation) resource) ? Optional.of(RESULTS) : Optional.empty();
            case "Immunization" -> Optional.of(VACCINATIONS);
            case "Procedure" -> Optional.of(PROCEDURES);
            case "Encounter" -> Optional.of(VISITS);
            case "DocumentReference" -> Optional.of(DOCUMENTS);
            default -> Optional.empty();
        };
    }

    private static boolean isTest(Observation observation) {
        return observation.hasValueQuantity()
                && observation.getCategory().stream()
                        .anyMatch(category ->
                                category.getCodingFirstRep().getCode().equals("laboratory"));
    }
}
