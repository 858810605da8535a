package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * Makes AuditEvents of the shape of IHE Basic Audit Log Patterns (BALP 1.1.3): one event for each patient an access
 * touched, with the client, the record and the user as agents, and the patient, the item or query, and the request id
 * as entities.
 */
final class AuditEvents {

    private static final String BALP = "https://profiles.ihe.net/ITI/BALP/";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";

    private final AuditSettings settings;
    private final InstantSource clock;

    AuditEvents(AuditSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<AuditEvent> of(Access access) {
        return access.patients().isEmpty()
                ? List.of(event(access, Optional.empty()))
                : access.patients().stream()
                        .map(patient -> event(access, Optional.of(patient)))
                        .toList();
    }

    private AuditEvent event(Access access, Optional<String> patient) {
        Pattern pattern = Pattern.of(access.interaction(), access.target().isPresent());
        AuditEvent event = new AuditEvent();
        event.getMeta()
                .addProfile(BALP + "StructureDefinition/IHE.BasicAudit." + (patient.isPresent() ? "Patient" : "")
                        + pattern.profile());
        event.setType(
                new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation"));
        event.addSubtype(new Coding("http://hl7.org/fhir/restful-interaction", pattern.code(), null));
        event.setAction(pattern.action());
        event.setRecorded(Date.from(clock.instant()));
        event.setOutcome(outcome(access.status()));
        access.refusedToken().ifPresent(reason -> event.setOutcomeDesc("Token refused: " + reason));
        addAgents(event, access);
        event.getSource().setObserver(recordItself());
        event.getSource()
                .addType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        addEntities(event, access, patient);
        return event;
    }

    private void addAgents(AuditEvent event, Access access) {
        AuditEvent.AuditEventAgentComponent client = event.addAgent().setRequestor(false);
        client.setType(new CodeableConcept(new Coding(DICOM, "110153", "Source Role ID")));
        client.setWho(new Reference()
                .setIdentifier(new Identifier()
                        .setValue(access.requester().map(Requester::client).orElse("unknown"))));
        access.address()
                .ifPresent(address -> client.getNetwork().setAddress(address).setType(AuditEventAgentNetworkType._2));
        event.addAgent()
                .setRequestor(false)
                .setType(new CodeableConcept(new Coding(DICOM, "110152", "Destination Role ID")))
                .setWho(recordItself());
        AuditEvent.AuditEventAgentComponent user = event.addAgent().setRequestor(true);
        user.setType(new CodeableConcept(new Coding(
                "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", "information recipient")));
        user.setWho(new Reference().setIdentifier(who(access.requester())));
        access.requester().ifPresent(requester -> {
            user.addPolicy("urn:jti:" + requester.tokenId());
            if (requester instanceof Requester.Staff staff) {
                StaffAgents.describe(event, user, staff);
            }
            user.addPurposeOfUse(new CodeableConcept(
                    new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", requester.purpose(), null)));
        });
    }

    private Identifier who(Optional<Requester> requester) {
        return requester
                .map(known -> switch (known) {
                    case Requester.Citizen citizen ->
                        new Identifier().setSystem(settings.people().toString()).setValue(citizen.subject());
                    case Requester.Staff staff ->
                        new Identifier().setSystem(StaffAgents.SYSTEM).setValue(staff.subject());
                    case Requester.RecordKeeper keeper -> new Identifier().setValue(keeper.client());
                })
                .orElseGet(() -> new Identifier().setValue("unknown"));
    }

    private void addEntities(AuditEvent event, Access access, Optional<String> patient) {
        patient.ifPresent(id -> entity(event, "1", "Person", "1", "Patient").setWhat(new Reference("Patient/" + id)));
        access.target()
                .ifPresent(target -> entity(event, "2", "System Object", "4", "Domain Resource")
                        .setWhat(new Reference(target)));
        access.query()
                .ifPresent(query -> entity(event, "2", "System Object", "24", "Query")
                        .setQuery(query.getBytes(StandardCharsets.UTF_8)));
        access.consents().forEach(consent -> StaffAgents.addConsent(event, consent));
        event.addEntity()
                .setType(new Coding(BALP + "CodeSystem/BasicAuditEntityType", "XrequestId", null))
                .setWhat(new Reference().setIdentifier(new Identifier().setValue(access.requestId())));
    }

    private static AuditEvent.AuditEventEntityComponent entity(
            AuditEvent event, String type, String typeName, String role, String roleName) {
        return event.addEntity()
                .setType(new Coding(ENTITY_TYPE, type, typeName))
                .setRole(new Coding(ENTITY_ROLE, role, roleName));
    }

    private Reference recordItself() {
        return new Reference()
                .setDisplay(settings.name())
                .setIdentifier(new Identifier().setValue(settings.record().toString()));
    }

    private static AuditEventOutcome outcome(int status) {
        if (status < 400) {
            return AuditEventOutcome._0;
        }
        return status < 500 ? AuditEventOutcome._4 : AuditEventOutcome._8;
    }

    /** Which pattern of BALP an interaction follows. */
    private record Pattern(String profile, String code, AuditEventAction action) {

        /** Interactions whose pattern is not that of a query. */
        private static final Map<RestOperationTypeEnum, Pattern> OWN = Map.ofEntries(
                entry(RestOperationTypeEnum.READ, "Read", "read", AuditEventAction.R),
                entry(RestOperationTypeEnum.VREAD, "Read", "vread", AuditEventAction.R),
                entry(RestOperationTypeEnum.HISTORY_INSTANCE, "Read", "history-instance", AuditEventAction.R),
                entry(RestOperationTypeEnum.CREATE, "Create", "create", AuditEventAction.C),
                entry(RestOperationTypeEnum.UPDATE, "Update", "update", AuditEventAction.U),
                entry(RestOperationTypeEnum.PATCH, "Update", "patch", AuditEventAction.U),
                entry(RestOperationTypeEnum.DELETE, "Delete", "delete", AuditEventAction.D),
                entry(RestOperationTypeEnum.SEARCH_TYPE, "Query", "search-type", AuditEventAction.E),
                entry(RestOperationTypeEnum.SEARCH_SYSTEM, "Query", "search-system", AuditEventAction.E),
                entry(RestOperationTypeEnum.GET_PAGE, "Query", "search", AuditEventAction.E),
                entry(RestOperationTypeEnum.HISTORY_TYPE, "Query", "history-type", AuditEventAction.E),
                entry(RestOperationTypeEnum.HISTORY_SYSTEM, "Query", "history-system", AuditEventAction.E),
                entry(RestOperationTypeEnum.TRANSACTION, "Query", "transaction", AuditEventAction.E),
                entry(RestOperationTypeEnum.BATCH, "Query", "batch", AuditEventAction.E));

        static Pattern of(Optional<RestOperationTypeEnum> interaction, boolean ofOne) {
            Pattern unknown = ofOne
                    ? new Pattern("Read", "read", AuditEventAction.R)
                    : new Pattern("Query", "search", AuditEventAction.E);
            Pattern operation = new Pattern("Query", "operation", AuditEventAction.E);
            return interaction.map(known -> OWN.getOrDefault(known, operation)).orElse(unknown);
        }

        private static Map.Entry<RestOperationTypeEnum, Pattern> entry(
                RestOperationTypeEnum interaction, String profile, String code, AuditEventAction action) {
            return Map.entry(interaction, new Pattern(profile, code, action));
        }
    }
}
