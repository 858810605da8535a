package uk.onelondon.sandbox.stories;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sandbox.stories.Places.Clinician;
import uk.onelondon.sandbox.stories.Places.Place;

/**
 * Who looked at a person's record, as the log of the place's endpoint tells it (IHE BALP 1.1.3, patient queries): {@code
 * looked Condition Observation | why: TREAT | by: hall}. Each type is one access, a minute after the one before.
 *
 * <p>Facts and marks: {@code why} a code of PurposeOfUse, {@code because} words beside it, {@code by} a colleague of the
 * scene's clinician, {@code system} the name of a system that asked by itself, {@code role only} where the place keeps the
 * name back, {@code refused}.
 */
record Lookers(Ledger ledger) {

    private static final String BALP =
            "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientQuery";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    private static final Map<String, String> PURPOSES = Map.of(
            "TREAT", "treatment",
            "ETREAT", "Emergency Treatment",
            "BTG", "break the glass",
            "HRESCH", "healthcare research",
            "HOPERAT", "healthcare operations",
            "HSYSADMIN", "health system administration");

    Reference looked(Entry entry, Telling telling) {
        Moment start = telling.moment().atAbout(LocalTime.of(11, 20));
        for (int i = 0; i < entry.words().size(); i++) {
            ledger.log(telling, event(entry, telling, entry.word(i), start.plusMinutes(i)));
        }
        return telling.patient();
    }

    private static AuditEvent event(Entry entry, Telling telling, String type, Moment moment) {
        AuditEvent event = new AuditEvent();
        event.getMeta().addProfile(BALP);
        event.setType(new Coding(TERMS + "audit-event-type", "rest", "RESTful Operation"));
        event.addSubtype(new Coding("http://hl7.org/fhir/restful-interaction", "search", "search"));
        event.setAction(AuditEventAction.E);
        event.setRecorded(Date.from(OffsetDateTime.parse(moment.instant()).toInstant()));
        event.setOutcome(entry.is("refused") ? AuditEventOutcome._4 : AuditEventOutcome._0);
        Place place = telling.place();
        String system = entry.fact("system").orElse("records-of-" + place.key());
        agent(
                event,
                DICOM,
                "110153",
                "Source Role ID",
                new Reference().setIdentifier(new Identifier().setValue(system)));
        user(entry, telling, event);
        agent(event, TERMS + "v3-RoleClass", "PROV", "healthcare provider", organisation(place));
        event.getSource().setObserver(new Reference().setDisplay(place.endpoint()));
        event.addEntity()
                .setType(new Coding(TERMS + "audit-entity-type", "1", "Person"))
                .setRole(new Coding(TERMS + "object-role", "1", "Patient"))
                .setWhat(telling.patient());
        event.addEntity()
                .setType(new Coding(TERMS + "audit-entity-type", "2", "System Object"))
                .setRole(new Coding(TERMS + "object-role", "24", "Query"))
                .setQuery(type.getBytes(StandardCharsets.UTF_8));
        return event;
    }

    private static void user(Entry entry, Telling telling, AuditEvent event) {
        Optional<String> system = entry.fact("system");
        AuditEventAgentComponent user = event.addAgent().setRequestor(true);
        user.setType(concept(TERMS + "v3-ParticipationType", "IRCP", "information recipient"));
        entry.fact("why").ifPresent(code -> {
            String term = PURPOSES.get(code);
            if (term == null) {
                throw entry.line().problem("there is no purpose \"" + code + "\"");
            }
            CodeableConcept purpose = concept(TERMS + "v3-ActReason", code, term);
            entry.fact("because").ifPresent(purpose::setText);
            user.addPurposeOfUse(purpose);
        });
        if (system.isPresent()) {
            user.setName(system.get());
            user.setWho(new Reference().setIdentifier(new Identifier().setValue(system.get())));
            return;
        }
        Clinician clinician = entry.fact("by")
                .map(key -> Places.clinician(entry.line(), telling.place(), key))
                .orElseGet(telling::clinician);
        user.addRole(clinician.role().concept());
        Reference who = new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("https://sandbox.onelondon.example.org/staff")
                        .setValue(Ledger.id("clinician", telling.place().key(), clinician.key())));
        user.setWho(who);
        if (!entry.is("role only")) {
            user.setName(clinician.name());
        }
    }

    private static Reference organisation(Place place) {
        return new Reference()
                .setDisplay(place.name())
                .setIdentifier(new Identifier()
                        .setSystem(OrganisationCode.SYSTEM)
                        .setValue(place.code().value()));
    }

    private static void agent(AuditEvent event, String system, String code, String term, Reference who) {
        event.addAgent()
                .setRequestor(false)
                .setType(concept(system, code, term))
                .setWho(who);
    }

    private static CodeableConcept concept(String system, String code, String term) {
        return new CodeableConcept(new Coding(system, code, term));
    }
}
