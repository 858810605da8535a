package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.NhsNumber;

class ItemFactsTests {

    private static final String UNKNOWN = ItemFacts.SOMEBODY_UNKNOWN;

    static Stream<Arguments> items() {
        Observation answeredByMother = new Observation();
        answeredByMother.setSubject(new Reference("Patient/child")).addPerformer(new Reference("Patient/mother"));
        Appointment together = new Appointment();
        together.addParticipant().setActor(new Reference("Patient/child"));
        together.addParticipant().setActor(new Reference("Practitioner/x"));
        together.addParticipant().setActor(new Reference("Patient/sister"));
        Observation holder = new Observation();
        holder.setSubject(new Reference("Patient/child"));
        Observation inside = new Observation();
        inside.setSubject(new Reference("Patient/sister"));
        holder.addContained(inside);
        Observation withPatientInside = new Observation();
        withPatientInside.setSubject(new Reference("Patient/child"));
        withPatientInside.addContained(new Patient().setId("#p"));
        AuditEvent seen = new AuditEvent();
        seen.addAgent().setWho(new Reference("Patient/mother"));
        seen.addEntity().setWhat(new Reference("Patient/child"));
        seen.addEntity().setWhat(new Reference("Observation/1"));
        seen.addEntity().setWhat(new Reference().setIdentifier(new Identifier().setValue("request-1")));
        AuditEvent ofSomebody = new AuditEvent();
        ofSomebody
                .addEntity()
                .setRole(new Coding().setCode("1"))
                .setWhat(new Reference().setIdentifier(new Identifier().setValue("x")));
        AuditEvent byNumber = new AuditEvent();
        byNumber.addEntity()
                .setWhat(new Reference()
                        .setIdentifier(
                                new Identifier().setSystem(NhsNumber.SYSTEM).setValue("9990000018")));
        AuditEvent elsewhere = new AuditEvent();
        elsewhere.addEntity().setWhat(new Reference("Patient/child"));
        elsewhere.addEntity().setWhat(new Reference("https://elsewhere.example/Observation/1"));
        return Stream.of(
                item("a Patient is about herself", new Patient().setId("Patient/child"), "child"),
                item("a performer is not a subject", answeredByMother, "child"),
                item("an appointment is about all patients in it", together, "child", "sister"),
                item("a contained item counts", holder, "child", "sister"),
                item("a contained Patient is somebody unknown", withPatientInside, "child", UNKNOWN),
                item("a version does not matter", about("Patient/child/_history/3"), "child"),
                item(
                        "a Patient elsewhere is somebody unknown",
                        about("https://elsewhere.example/Patient/child"),
                        UNKNOWN),
                item(
                        "a subject without a type is somebody unknown",
                        about("urn:uuid:0d4b3f0e-0000-4000-8000-000000000000"),
                        UNKNOWN),
                item(
                        "a subject by number only is somebody unknown",
                        new Observation()
                                .setSubject(new Reference()
                                        .setIdentifier(new Identifier()
                                                .setSystem(NhsNumber.SYSTEM)
                                                .setValue("9990000018"))),
                        UNKNOWN),
                item("a device is nobody", about("Device/d")),
                item("no subject", new Observation()),
                item("a task is for somebody", new Task().setFor(new Reference("Patient/child")), "child"),
                item(
                        "a message is about its subject, not its receiver",
                        new Communication()
                                .setSubject(new Reference("Patient/child"))
                                .addRecipient(new Reference("Patient/mother")),
                        "child"),
                item(
                        "a document belongs to whom its security context names",
                        new Binary().setSecurityContext(new Reference("Patient/child")),
                        "child"),
                item(
                        "a provenance is about its target",
                        new Provenance().addTarget(new Reference("Patient/child")),
                        "child"),
                item("a log entry is about whom it tells of, not who asked", seen, "child"),
                item("a log entry about a person without an address", ofSomebody, UNKNOWN),
                item("a log entry about a person by number", byNumber, UNKNOWN),
                item("a log entry about an item elsewhere", elsewhere, "child", UNKNOWN),
                item("an organisation is about nobody", new Organization()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("items")
    void tellsWhomAnItemIsAbout(String situation, Resource item, String[] patients) {
        assertThat(ItemFacts.of(item).patients()).containsExactlyInAnyOrder(patients);
    }

    @Test
    void labelsOfContainedItemsCountToo() {
        Observation inside = new Observation();
        inside.getMeta().addSecurity().setCode("NOPAT");
        Observation holder = new Observation();
        holder.getMeta().addSecurity().setCode("R");
        holder.addContained(inside);
        assertThat(ItemFacts.of(holder).labels()).containsExactlyInAnyOrder("R", "NOPAT");
    }

    private static Observation about(String reference) {
        return new Observation().setSubject(new Reference(reference));
    }

    private static Arguments item(String situation, Resource item, String... patients) {
        return Arguments.of(situation, item, patients);
    }
}
