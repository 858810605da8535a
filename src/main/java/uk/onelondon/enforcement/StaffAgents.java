package uk.onelondon.enforcement;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.core.TextKey;
import uk.onelondon.sharing.rules.ConsentVersion;

/** What the log says of a member of staff, and of the Consents that decided (IHE BALP 1.1.3, AuthZ consent). */
final class StaffAgents {

    /** System of the subjects of staff tokens. */
    static final String SYSTEM = "urn:ietf:rfc:7519";

    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String BREAK_GLASS = "https://one-london.example/CodeSystem/break-glass-reason";

    private StaffAgents() {}

    static void describe(AuditEvent event, AuditEventAgentComponent user, Requester.Staff staff) {
        user.setName(staff.name());
        user.addRole(
                new CodeableConcept(new Coding(StaffRole.SYSTEM, staff.role().key(), null)));
        staff.breakGlass()
                .ifPresent(reason ->
                        user.addPurposeOfUse(new CodeableConcept(new Coding(BREAK_GLASS, TextKey.of(reason), null))));
        event.addAgent()
                .setRequestor(false)
                .setType(new CodeableConcept(new Coding(PARTICIPATION, "PROV", "healthcare provider")))
                .setWho(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(OrganisationCode.SYSTEM)
                                .setValue(staff.organisation().value())));
    }

    /** By its address as a name: a pointer to another server is taken out of what a person reads (rule R11). */
    static void addConsent(AuditEvent event, ConsentVersion consent) {
        String version = consent.version().isEmpty() ? "" : "/_history/" + consent.version();
        event.addEntity()
                .setType(new Coding("http://hl7.org/fhir/resource-types", "Consent", null))
                .setRole(new Coding("http://terminology.hl7.org/CodeSystem/object-role", "13", "Security Resource"))
                .setWhat(new Reference()
                        .setType("Consent")
                        .setIdentifier(new Identifier().setSystem(Sent.URIS).setValue(consent.id() + version)));
    }
}
