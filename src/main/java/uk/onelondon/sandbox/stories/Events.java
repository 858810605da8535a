package uk.onelondon.sandbox.stories;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.ImmunizationRecommendation.ImmunizationRecommendationRecommendationComponent;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Visits, appointments, vaccinations, procedures, referrals and episodes of care. */
record Events(Vocabulary words, Ledger ledger) {

    private static final Set<String> CLASSES = Set.of("amb", "emer", "imp", "hh", "vr", "fld");

    Reference visit(Entry entry, Telling telling) {
        Moment start = telling.moment();
        Encounter visit = new Encounter();
        visit.setStatus(entry.is("in-progress") ? EncounterStatus.INPROGRESS : EncounterStatus.FINISHED);
        String kind = "class-" + entry.oneOf(CLASSES).orElse("amb");
        visit.setClass_(words.need(entry.line(), kind, "class").coding());
        visit.addType(words.concept(entry, "visit"));
        entry.fact("department")
                .ifPresent(key -> visit.setServiceType(
                        words.need(entry.line(), key, "department").concept()));
        visit.setSubject(telling.patient()).setServiceProvider(telling.organisation());
        visit.addParticipant().setIndividual(telling.author());
        visit.getPeriod().setStartElement(start.dateTime());
        if (!entry.is("in-progress")) {
            long days = entry.fact("days").map(Long::parseLong).orElse(0L);
            visit.getPeriod().setEndElement((days > 0 ? start.plusDays(days) : start.plusMinutes(20)).dateTime());
        }
        entry.fact("why").ifPresent(reason -> visit.addReasonCode(reason(reason)));
        return ledger.add(telling, entry, visit);
    }

    Reference appointment(Entry entry, Telling telling) {
        Moment start = telling.moment().atAbout(LocalTime.of(10, 30));
        Appointment appointment = new Appointment();
        appointment.setStatus(entry.oneOf(Set.of("booked", "cancelled", "fulfilled", "noshow"))
                .map(AppointmentStatus::fromCode)
                .orElse(AppointmentStatus.BOOKED));
        appointment.addServiceType(words.concept(entry, "department"));
        entry.fact("text").ifPresent(appointment::setDescription);
        entry.fact("why").ifPresent(reason -> appointment.addReasonCode(reason(reason)));
        entry.fact("bring").ifPresent(appointment::setPatientInstruction);
        appointment.setStartElement(new InstantType(start.instant()));
        appointment.setEndElement(new InstantType(start.plusMinutes(30).instant()));
        appointment.addParticipant().setActor(telling.patient()).setStatus(ParticipationStatus.ACCEPTED);
        appointment.addParticipant().setActor(telling.author()).setStatus(ParticipationStatus.ACCEPTED);
        return ledger.add(telling, entry, appointment);
    }

    Reference vaccine(Entry entry, Telling telling) {
        Immunization vaccine = new Immunization();
        vaccine.setStatus(
                entry.is("entered-in-error") ? ImmunizationStatus.ENTEREDINERROR : ImmunizationStatus.COMPLETED);
        entry.fact("not given").ifPresent(reason -> {
            vaccine.setStatus(ImmunizationStatus.NOTDONE);
            vaccine.setStatusReason(reason(reason));
        });
        vaccine.setVaccineCode(words.concept(entry, "vaccine"));
        vaccine.setPatient(telling.patient()).setOccurrence(telling.moment().dateTime());
        vaccine.setRecordedElement(telling.moment().dateTime());
        vaccine.setPrimarySource(!entry.is("told by patient"));
        entry.fact("batch").ifPresent(vaccine::setLotNumber);
        entry.oneOf(words.keys("site"))
                .ifPresent(site ->
                        vaccine.setSite(words.need(entry.line(), site, "site").concept()));
        vaccine.addPerformer().setActor(telling.author());
        vaccine.addPerformer().setActor(telling.organisation());
        telling.visit().ifPresent(visit -> vaccine.setEncounter(visit.copy()));
        entry.fact("dose")
                .ifPresent(dose ->
                        vaccine.addProtocolApplied().setDoseNumber(new PositiveIntType(Integer.parseInt(dose))));
        entry.fact("of")
                .ifPresent(all -> vaccine.getProtocolAppliedFirstRep()
                        .setSeriesDoses(new PositiveIntType(Integer.parseInt(all))));
        entry.fact("note").ifPresent(note -> vaccine.addNote(new Annotation().setText(note)));
        return ledger.add(telling, entry, vaccine);
    }

    /** A vaccination that is to be given by a day: {@code today+2w recall pneumococcal}. */
    Reference recall(Entry entry, Telling telling) {
        ImmunizationRecommendation advice = new ImmunizationRecommendation();
        advice.setPatient(telling.patient()).setAuthority(telling.organisation());
        advice.setDateElement(telling.dates().read("today", entry.line()).dateTime());
        ImmunizationRecommendationRecommendationComponent due = advice.addRecommendation();
        due.addVaccineCode(words.concept(entry, "vaccine"));
        due.setForecastStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/immunization-recommendation-status", "due", "Due")));
        due.addDateCriterion()
                .setCode(new CodeableConcept(new Coding("http://loinc.org", "30980-7", "Date vaccine due")))
                .setValueElement(telling.moment().dateTime());
        entry.fact("note").ifPresent(due::setDescription);
        return ledger.add(telling, entry, advice);
    }

    Reference procedure(Entry entry, Telling telling) {
        Procedure procedure = new Procedure();
        procedure.setStatus(entry.is("entered-in-error") ? ProcedureStatus.ENTEREDINERROR : ProcedureStatus.COMPLETED);
        procedure.setCode(words.concept(entry, "procedure"));
        procedure.setSubject(telling.patient()).setRecorder(telling.author());
        if (telling.moment().isKnown()) {
            procedure.setPerformed(telling.moment().dateTime());
        }
        procedure.addPerformer().setActor(telling.author()).setOnBehalfOf(telling.organisation());
        telling.visit().ifPresent(visit -> procedure.setEncounter(visit.copy()));
        entry.fact("outcome").ifPresent(text -> procedure.setOutcome(reason(text)));
        entry.fact("for").ifPresent(name -> procedure.addReasonReference(ledger.named(telling, entry, name)));
        entry.fact("note").ifPresent(note -> procedure.addNote(new Annotation().setText(note)));
        return ledger.add(telling, entry, procedure);
    }

    Reference referral(Entry entry, Telling telling) {
        ServiceRequest referral = new ServiceRequest();
        Optional<String> status = entry.oneOf(Set.of("active", "completed", "revoked"));
        referral.setStatus(ServiceRequestStatus.fromCode(status.orElse("completed")));
        referral.setIntent(ServiceRequestIntent.ORDER);
        referral.setCode(words.concept(entry, "department"));
        referral.setSubject(telling.patient()).setRequester(telling.author());
        referral.setAuthoredOnElement(telling.moment().dateTime());
        telling.visit().ifPresent(visit -> referral.setEncounter(visit.copy()));
        entry.fact("why").ifPresent(reason -> referral.addReasonCode(reason(reason)));
        return ledger.add(telling, entry, referral);
    }

    Reference episode(Entry entry, Telling telling) {
        EpisodeOfCare episode = new EpisodeOfCare();
        Optional<Moment> end = telling.date(entry, "ended");
        episode.setStatus(end.isPresent() ? EpisodeOfCareStatus.FINISHED : EpisodeOfCareStatus.ACTIVE);
        episode.addType(words.concept(entry, "department"));
        episode.setPatient(telling.patient()).setManagingOrganization(telling.organisation());
        episode.getPeriod().setStartElement(telling.moment().dateTime());
        end.ifPresent(date -> episode.getPeriod().setEndElement(date.dateTime()));
        return ledger.add(telling, entry, episode);
    }

    private static CodeableConcept reason(String text) {
        return new CodeableConcept().setText(text);
    }
}
