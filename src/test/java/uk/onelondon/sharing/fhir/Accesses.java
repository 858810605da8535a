package uk.onelondon.sharing.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.core.OrganisationCode;

/** AuditEvents in the patterns of IHE BALP, to be changed by tests. */
public final class Accesses {

    public static final String HERSELF = "synthetic";

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private Accesses() {}

    /** A nurse of an organisation searched for a type, for care. */
    public static AuditEvent nurse(String id, Instant at, String type) {
        AuditEvent event = bare(id, at, "hospital-system");
        AuditEventAgentComponent user = user(event);
        user.setName("Nurse Amina Hall");
        user.getWho()
                .setIdentifier(
                        new Identifier().setSystem("https://staff.example").setValue("n-17"));
        user.addRole(new CodeableConcept().setText("A&E nurse"));
        user.addPurposeOfUse(purpose("TREAT"));
        organisation(event, "Fleetside University Hospital");
        query(event, type);
        return event;
    }

    /** She herself read one item. */
    public static AuditEvent herself(String id, Instant at, String item) {
        AuditEvent event = bare(id, at, "one-london");
        AuditEventAgentComponent user = user(event);
        user.setWho(new Reference()
                .setIdentifier(new Identifier().setSystem("https://idp.example").setValue(HERSELF)));
        user.addPurposeOfUse(purpose("PATRQT"));
        event.addEntity().setWhat(new Reference(item));
        return event;
    }

    /** A system, with nobody named who used it. */
    public static AuditEvent system(String id, Instant at) {
        AuditEvent event = bare(id, at, "record-loader");
        user(event).setWho(new Reference().setIdentifier(new Identifier().setValue("record-loader")));
        query(event, "Patient");
        return event;
    }

    public static CodeableConcept purpose(String code) {
        return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", code, null));
    }

    public static AuditEventAgentComponent user(AuditEvent event) {
        AuditEventAgentComponent user = event.addAgent().setRequestor(true);
        user.setType(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)));
        return user;
    }

    public static void organisation(AuditEvent event, String name) {
        AuditEventAgentComponent organisation = event.addAgent().setRequestor(false);
        organisation.setType(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleClass", "PROV", null)));
        organisation.setWho(new Reference()
                .setDisplay(name)
                .setIdentifier(
                        new Identifier().setSystem(OrganisationCode.SYSTEM).setValue("XFL11")));
    }

    public static void query(AuditEvent event, String type) {
        event.addEntity()
                .setRole(new Coding("http://terminology.hl7.org/CodeSystem/object-role", "24", "Query"))
                .setQuery(type.getBytes(StandardCharsets.UTF_8));
    }

    private static AuditEvent bare(String id, Instant at, String client) {
        AuditEvent event = new AuditEvent();
        event.setId(id);
        event.setAction(AuditEventAction.R).setOutcome(AuditEventOutcome._0).setRecorded(Date.from(at));
        event.addAgent()
                .setRequestor(false)
                .setType(new CodeableConcept(new Coding(DICOM, "110153", null)))
                .setWho(new Reference().setIdentifier(new Identifier().setValue(client)));
        event.addEntity()
                .setRole(new Coding("http://terminology.hl7.org/CodeSystem/object-role", "1", "Patient"))
                .setWhat(new Reference("Patient/p1"));
        return event;
    }
}
