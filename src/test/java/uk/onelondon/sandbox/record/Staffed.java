package uk.onelondon.sandbox.record;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.enforcement.StaffRole;

/** Somebody with an ordinary and a sensitive part to her record, and staff who ask for it. */
final class Staffed {

    static final String SURGERY = "XGP01";
    static final String HOSPITAL = "XAE02";

    private static final String SNOMED = "http://snomed.info/sct";
    private static final AtomicInteger NEXT = new AtomicInteger(700_000);
    private static final String[] HUB_IDS = {"staffed-directory"};

    private final String key = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final NhsNumber number = freeNumber();
    private final GuardedRecord record;
    private final List<Resource> items = new ArrayList<>();

    /** Moves a new person in, with nothing chosen. */
    static Staffed moveIn(GuardedRecord record) {
        return new Staffed(record);
    }

    private Staffed(GuardedRecord record) {
        this.record = record;
        items.add(patient());
        items.add(condition("cold", "82272006"));
        items.add(condition("hiv", "86406008"));
        items.add(about(
                new Observation()
                        .setCode(new CodeableConcept(new Coding("http://loinc.org", "20447-9", null)))
                        .setEffective(new DateTimeType("2026-03-01")),
                "load"));
        items.add(about(
                new Observation()
                        .setCode(new CodeableConcept(new Coding("http://loinc.org", "8867-4", null)))
                        .setEffective(new DateTimeType("2026-04-01")),
                "pulse"));
        items.add(about(
                new MedicationRequest().setMedication(new CodeableConcept(new Coding(SNOMED, "713464000", null))),
                "dolutegravir"));
        items.add(about(
                new MedicationRequest()
                        .setMedication(new CodeableConcept(new Coding(SNOMED, "387517004", null)))
                        .addReasonReference(new Reference("Condition/" + id("hiv")).setDisplay("HIV")),
                "paracetamol"));
        items.add(about(
                new Encounter()
                        .setServiceProvider(named(HOSPITAL))
                        .addReasonCode(new CodeableConcept(new Coding(SNOMED, "86406008", null))),
                "clinic"));
        items.add(about(new Encounter().setServiceProvider(named(SURGERY)), "surgery"));
        Binary letter = new Binary();
        letter.setId("Binary/" + id("letter"));
        letter.setContentType("text/plain").setData("a letter about HIV".getBytes(StandardCharsets.UTF_8));
        letter.setSecurityContext(new Reference("Patient/" + id("patient")));
        items.add(letter);
        DocumentReference document = new DocumentReference();
        document.addContent().getAttachment().setUrl("Binary/" + id("letter"));
        document.getContext().addEncounter(new Reference("Encounter/" + id("clinic")));
        document.addSecurityLabel(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIV", null)));
        items.add(about(document, "document"));
        record.store().seed("north-east", items);
        Patient atHub = new Patient();
        atHub.setId("Patient/" + id("hub"));
        atHub.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number.digits());
        record.store().seed("hub", List.of(atHub));
        synchronized (HUB_IDS) {
            if (!HUB_IDS[0].isEmpty()) {
                HUB_IDS[0] = "";
                record.store().seed("hub", directory());
            }
        }
    }

    NhsNumber number() {
        return number;
    }

    /** All her items, as {@code Type/id}. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        items.forEach(
                item -> all.add(item.fhirType() + "/" + item.getIdElement().getIdPart()));
        return all;
    }

    String id(String what) {
        return key + "-" + what;
    }

    String patientAtHub() {
        return id("hub");
    }

    /** What she chooses for her care: everybody who treats her, but for these. */
    String choose(Consent.ProvisionComponent... denies) {
        Consent consent = consent();
        String id = id("consent");
        consent.setId("Consent/" + id);
        for (Consent.ProvisionComponent deny : denies) {
            consent.getProvision().addProvision(deny);
        }
        boolean known = !record.store().current("hub", "Consent").stream()
                .filter(other -> other.getIdElement().getIdPart().equals(id))
                .toList()
                .isEmpty();
        if (known) {
            record.store().amend("hub", consent);
        } else {
            record.store().seed("hub", List.of(consent));
        }
        return id;
    }

    private Consent consent() {
        Consent consent = new Consent();
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.setPatient(new Reference("Patient/" + id("hub")));
        consent.setDateTime(new Date());
        consent.setPolicyRule(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN", null)));
        consent.getProvision().setType(Consent.ConsentProvisionType.PERMIT);
        for (String purpose : List.of("TREAT", "ETREAT")) {
            consent.getProvision()
                    .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", purpose, null));
        }
        return consent;
    }

    static Consent.ProvisionComponent notLabelled(String code) {
        return deny().addSecurityLabel(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", code, null));
    }

    static Consent.ProvisionComponent notBy(StaffRole role) {
        return deny().addActor(actor(StaffRole.SYSTEM, role.key()));
    }

    static Consent.ProvisionComponent notAt(String organisation) {
        return deny().addActor(actor(OrganisationCode.SYSTEM, organisation));
    }

    private static Consent.ProvisionComponent deny() {
        return new Consent.ProvisionComponent().setType(Consent.ConsentProvisionType.DENY);
    }

    private static Consent.provisionActorComponent actor(String system, String value) {
        return new Consent.provisionActorComponent()
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)))
                .setReference(new Reference()
                        .setIdentifier(new Identifier().setSystem(system).setValue(value)));
    }

    /** A token of somebody of this kind who cares for her. */
    String token(StaffRole role, String purpose) {
        return token(role, purpose, SURGERY, Map.of("care_relationship", "registered"));
    }

    String token(StaffRole role, String purpose, String organisation, Map<String, String> more) {
        Map<String, String> claims = new LinkedHashMap<>(Map.of(
                "name",
                "Somebody made up",
                "staff_role",
                role.key(),
                "organisation",
                organisation,
                "scope",
                "user/*.rs",
                "purpose",
                purpose,
                "client_id",
                "sandbox-staff"));
        claims.putAll(more);
        return GuardedRecord.TOKENS.of("staff-" + role.key(), number, builder -> {
            JWTClaimsSet.Builder staff = new JWTClaimsSet.Builder(builder.build());
            Optional.of(Instant.now()).ifPresent(now -> staff.issueTime(Date.from(now)));
            for (String citizens : List.of("patient", "vot", "identity_proofing_level", "auth_time")) {
                staff.claim(citizens, null);
            }
            claims.forEach(staff::claim);
            JWTClaimsSet.Builder clean = new JWTClaimsSet.Builder();
            staff.build().getClaims().forEach((name, value) -> {
                if (value != null) {
                    clean.claim(name, value);
                }
            });
            return clean;
        });
    }

    private Patient patient() {
        Patient patient = new Patient();
        patient.setId("Patient/" + id("patient"));
        patient.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number.digits());
        return patient;
    }

    private Resource condition(String what, String code) {
        return about(new Condition().setCode(new CodeableConcept(new Coding(SNOMED, code, null))), what);
    }

    private <T extends Resource> T about(T item, String what) {
        item.setId(item.fhirType() + "/" + id(what));
        Reference her = new Reference("Patient/" + id("patient"));
        switch (item) {
            case Condition condition -> condition.setSubject(her);
            case Observation observation -> observation.setSubject(her);
            case MedicationRequest request -> request.setSubject(her);
            case Encounter visit -> visit.setSubject(her);
            case DocumentReference document -> document.setSubject(her);
            default -> throw new IllegalArgumentException(item.fhirType());
        }
        return item;
    }

    private static Reference named(String organisation) {
        return new Reference()
                .setIdentifier(
                        new Identifier().setSystem(OrganisationCode.SYSTEM).setValue(organisation));
    }

    private static List<Resource> directory() {
        List<Resource> entries = new ArrayList<>();
        for (String code : List.of(SURGERY, HOSPITAL)) {
            Organization organisation = new Organization().setActive(true).setName("Made up " + code);
            organisation.setId("Organization/" + code.toLowerCase(java.util.Locale.ROOT));
            organisation.addIdentifier().setSystem(OrganisationCode.SYSTEM).setValue(code);
            entries.add(organisation);
        }
        for (StaffRole role : StaffRole.values()) {
            Practitioner person = new Practitioner().setActive(true);
            person.setId("Practitioner/person-" + role.key());
            entries.add(person);
            PractitionerRole held = new PractitionerRole().setActive(true);
            held.setId("PractitionerRole/staff-" + role.key());
            held.setPractitioner(new Reference("Practitioner/person-" + role.key()));
            held.setOrganization(new Reference("Organization/xgp01"));
            held.addCode(new CodeableConcept(new Coding(StaffRole.SYSTEM, role.key(), null)));
            entries.add(held);
        }
        return entries;
    }

    private static NhsNumber freeNumber() {
        while (true) {
            Optional<NhsNumber> number = NhsNumber.parse("9996" + String.format("%06d", NEXT.incrementAndGet()));
            if (number.isPresent()) {
                return number.get();
            }
        }
    }
}
