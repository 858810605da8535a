package uk.onelondon.record.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/** Encounter (FHIR R4, 8.11), EpisodeOfCare (8.12) and Appointment (12.17). */
final class VisitMapper {

    private VisitMapper() {}

    static GeneralEntry map(SourceId source, Encounter visit) {
        Draft draft = new Draft(source, visit, happening(visit.getClass_().getCode()))
                .what(visit.getReasonCode())
                .what(visit.getType())
                .what(visit.getServiceType())
                .when(Whens.of(visit.getPeriod()))
                .status(Statuses.of(visit.getStatusElement().getValueAsString()))
                .organisation(visit.getServiceProvider());
        visit.getParticipant().forEach(participant -> draft.recorder(participant.getIndividual()));
        visit.getReasonCode().forEach(reason -> draft.detail(Label.REASON, reason));
        visit.getType().forEach(type -> draft.detail(Label.CATEGORY, type));
        draft.detail(Label.DEPARTMENT, visit.getServiceType());
        visit.getDiagnosis().forEach(diagnosis -> draft.pointer(Label.RELATES_TO, diagnosis.getCondition()));
        visit.getLocation().forEach(place -> draft.pointer(Label.WHERE, place.getLocation()));
        if (visit.hasHospitalization()) {
            draft.detail(Label.OUTCOME, visit.getHospitalization().getDischargeDisposition());
        }
        draft.pointer(Label.PART_OF, visit.getPartOf());
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    static GeneralEntry map(SourceId source, Appointment appointment) {
        When start = Whens.of(appointment.getStartElement());
        Draft draft = new Draft(source, appointment, Happening.APPOINTMENT_MADE)
                .what(appointment.getServiceType())
                .what(appointment.getAppointmentType())
                .what(appointment.getReasonCode())
                .when(start)
                .status(status(appointment))
                .words(Label.SUBJECT, appointment.getDescription())
                .words(Label.PREPARE, appointment.getPatientInstruction())
                .words(Label.NOTE, appointment.getComment())
                .details(Label.DEPARTMENT, appointment.getServiceType())
                .details(Label.REASON, appointment.getReasonCode())
                .detail(Label.STATUS_REASON, appointment.getCancelationReason());
        for (var participant : appointment.getParticipant()) {
            String type = String.valueOf(participant.getActor().getReference());
            if (type.startsWith("Location") || type.startsWith("HealthcareService")) {
                draft.pointer(Label.WHERE, participant.getActor());
            } else if (type.startsWith("Organization")) {
                draft.organisation(participant.getActor());
            } else if (!type.startsWith("Patient")) {
                draft.recorder(participant.getActor());
            }
        }
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    /** A time that is only proposed, or that somebody has not agreed to yet, is no fixed one. */
    private static EntryStatus status(Appointment appointment) {
        String code = appointment.getStatusElement().getValueAsString();
        return "proposed".equals(code) || "pending".equals(code) ? EntryStatus.NOT_CONFIRMED : Statuses.of(code);
    }

    static GeneralEntry map(SourceId source, EpisodeOfCare episode) {
        Draft draft = new Draft(source, episode, Happening.IN_CARE_OF)
                .what(episode.getType())
                .when(Whens.of(episode.getPeriod()))
                .status(Statuses.of(episode.getStatusElement().getValueAsString()))
                .recorder(episode.getCareManager())
                .organisation(episode.getManagingOrganization());
        episode.getDiagnosis().forEach(diagnosis -> draft.pointer(Label.RELATES_TO, diagnosis.getCondition()));
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    /** HL7 v3 ActCode, as Encounter.class. */
    private static Happening happening(@Nullable String code) {
        return switch (code) {
            case "EMER" -> Happening.SEEN_IN_EMERGENCY;
            case "IMP", "ACUTE", "NONAC", "SS", "OBSENC" -> Happening.STAYED_IN_HOSPITAL;
            case "HH" -> Happening.SEEN_AT_HOME;
            case "VR" -> Happening.SPOKEN_TO;
            case "FLD" -> Happening.SEEN_BY_AMBULANCE;
            case null, default -> Happening.SEEN_AT_CLINIC;
        };
    }
}
