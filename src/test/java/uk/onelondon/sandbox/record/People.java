package uk.onelondon.sandbox.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;

/** Makes people who have nothing to do with one another, so that tests can share a record. */
final class People {

    private static final java.util.concurrent.atomic.AtomicInteger NEXT =
            new java.util.concurrent.atomic.AtomicInteger();

    private People() {}

    /** Somebody at one endpoint, with a number of blood pressures, the newest last, one a day from 1 January 2020. */
    record Person(String id, String nhsNumber, String token, List<Resource> resources) {

        String reference() {
            return "Patient/" + id;
        }
    }

    static Person withObservations(RunningRecord record, String endpoint, int observations) {
        Person person = person();
        List<Resource> resources = new ArrayList<>(person.resources());
        for (int i = 0; i < observations; i++) {
            resources.add(observation(person, i));
        }
        record.store().seed(endpoint, resources);
        return person;
    }

    static Person person() {
        String id = "p-" + UUID.randomUUID();
        String number = freeNumber();
        Patient patient = new Patient();
        patient.setId(id);
        patient.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number);
        patient.addName().setFamily("Ejiofor-" + id).addGiven("Élise");
        Organization practice = new Organization();
        practice.setId("org-" + id);
        practice.setName("Practice of " + id);
        patient.addGeneralPractitioner(new Reference("Organization/org-" + id));
        return new Person(
                id, number, RunningRecord.tokens().citizen("subject-" + id, number), List.of(patient, practice));
    }

    static Observation observation(Person person, int day) {
        Observation observation = new Observation();
        observation.setId("o" + day + "-" + person.id());
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setCode(
                new CodeableConcept().addCoding(new Coding("http://loinc.org", "85354-9", "Blood pressure")));
        observation.setSubject(new Reference(person.reference()));
        observation.addPerformer(new Reference("Organization/org-" + person.id()));
        observation.setEffective(new DateTimeType(
                java.time.LocalDate.of(2020, 1, 1).plusDays(day).toString()));
        observation.setValue(new Quantity(120 + day));
        observation.getText().setStatus(org.hl7.fhir.r4.model.Narrative.NarrativeStatus.GENERATED);
        observation.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">Blood pressure</div>");
        return observation;
    }

    private static String freeNumber() {
        while (true) {
            String digits = "9995" + String.format("%06d", NEXT.incrementAndGet());
            if (NhsNumber.parse(digits).isPresent()) {
                return digits;
            }
        }
    }
}
