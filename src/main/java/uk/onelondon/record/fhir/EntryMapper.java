package uk.onelondon.record.fhir;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.sharedrecord.SourceId;

/** Chooses the mapper for a resource. Pure: the same resource always gives the same entry. */
final class EntryMapper {

    private EntryMapper() {}

    /**
     * The entry for a resource.
     *
     * @throws RuntimeException if it cannot be mapped; the caller names it as impossible to show
     */
    static RecordEntry map(SourceId source, Resource resource) {
        return switch (resource) {
            case AllergyIntolerance r -> AllergyMapper.map(source, r);
            case MedicationRequest r -> MedicineMapper.map(source, r);
            case MedicationStatement r -> MedicineMapper.map(source, r);
            case MedicationDispense r -> MedicineMapper.map(source, r);
            case MedicationAdministration r -> MedicineMapper.map(source, r);
            case Condition r -> ConditionMapper.map(source, r);
            case Observation r -> ResultMapper.map(source, r);
            case DiagnosticReport r -> ResultMapper.map(source, r);
            case Immunization r -> TreatmentMapper.map(source, r);
            case ImmunizationRecommendation r -> DueVaccineMapper.map(source, r);
            case Procedure r -> TreatmentMapper.map(source, r);
            case Encounter r -> VisitMapper.map(source, r);
            case EpisodeOfCare r -> VisitMapper.map(source, r);
            case Appointment r -> VisitMapper.map(source, r);
            case CarePlan r -> CareMapper.map(source, r);
            case Goal r -> CareMapper.map(source, r);
            case ServiceRequest r -> CareMapper.map(source, r);
            case Flag r -> CareMapper.map(source, r);
            case CareTeam r -> TeamMapper.map(source, r);
            case DocumentReference r -> DocumentMapper.map(source, r);
            case Composition r -> DocumentMapper.map(source, r);
            case Communication r -> DocumentMapper.map(source, r);
            case QuestionnaireResponse r -> QuestionnaireMapper.map(source, r);
            case Patient r -> PersonMapper.map(source, r);
            case Practitioner r -> TeamMapper.background(source, r);
            case PractitionerRole r -> TeamMapper.background(source, r);
            case Organization r -> TeamMapper.background(source, r);
            case Location r -> TeamMapper.background(source, r);
            case Medication r -> TeamMapper.background(source, r);
            case RelatedPerson r -> TeamMapper.background(source, r);
            default -> OtherMapper.map(source, resource);
        };
    }
}
