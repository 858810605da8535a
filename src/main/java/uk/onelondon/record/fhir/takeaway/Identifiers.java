package uk.onelondon.record.fhir.takeaway;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;

/** FHIR R4 has no type in common for what has identifiers. */
final class Identifiers {

    private Identifiers() {}

    static void add(DomainResource resource, String system, String value) {
        Identifier identifier = new Identifier().setSystem(system).setValue(value);
        switch (resource) {
            case AllergyIntolerance r -> r.addIdentifier(identifier);
            case Condition r -> r.addIdentifier(identifier);
            case MedicationStatement r -> r.addIdentifier(identifier);
            case Immunization r -> r.addIdentifier(identifier);
            case Procedure r -> r.addIdentifier(identifier);
            case Observation r -> r.addIdentifier(identifier);
            case Flag r -> r.addIdentifier(identifier);
            case DeviceUseStatement r -> r.addIdentifier(identifier);
            default -> throw new IllegalArgumentException("Not a resource of a summary: " + resource.fhirType());
        }
    }
}
