package uk.onelondon.sandbox.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sandbox.RecordStore;

/** Mary and Joan, who know nothing of each other, with an item of every type each, at one source and at the hub. */
final class TwoPeople {

    static final NhsNumber MARYS = new NhsNumber("9990000018");
    static final NhsNumber JOANS = new NhsNumber("9990000026");
    static final NhsNumber FORMER = new NhsNumber("9990000034");

    /** In every item of Joan's and nowhere else. */
    static final String OF_JOAN = "words-of-joan";

    static final String OF_MARY = "words-of-mary";

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    /** Types with the element that says whom an item is about; one for each type the record declares. */
    static final Map<String, String> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("AllergyIntolerance", "patient"),
            Map.entry("Appointment", "participant.actor"),
            Map.entry("AuditEvent", "entity.what"),
            Map.entry("Binary", "securityContext"),
            Map.entry("CarePlan", "subject"),
            Map.entry("CareTeam", "subject"),
            Map.entry("ClinicalImpression", "subject"),
            Map.entry("Composition", "subject"),
            Map.entry("Communication", "subject"),
            Map.entry("Condition", "subject"),
            Map.entry("Consent", "patient"),
            Map.entry("Device", "patient"),
            Map.entry("DiagnosticReport", "subject"),
            Map.entry("DocumentReference", "subject"),
            Map.entry("Encounter", "subject"),
            Map.entry("EpisodeOfCare", "patient"),
            Map.entry("FamilyMemberHistory", "patient"),
            Map.entry("Flag", "subject"),
            Map.entry("Goal", "subject"),
            Map.entry("Immunization", "patient"),
            Map.entry("ImmunizationRecommendation", "patient"),
            Map.entry("List", "subject"),
            Map.entry("MedicationRequest", "subject"),
            Map.entry("MedicationStatement", "subject"),
            Map.entry("Observation", "subject"),
            Map.entry("Procedure", "subject"),
            Map.entry("QuestionnaireResponse", "subject"),
            Map.entry("RelatedPerson", "patient"),
            Map.entry("ServiceRequest", "subject"),
            Map.entry("Specimen", "subject"),
            Map.entry("Task", "for")));

    /** Types no citizen reads. */
    static final Map<String, String> CLOSED = Map.of("Provenance", "target");

    static final Set<String> SHARED =
            Set.of("Organization", "Practitioner", "PractitionerRole", "Location", "Medication", "Questionnaire");

    private TwoPeople() {}

    static String mary() {
        return GuardedRecord.TOKENS.of("mary", MARYS);
    }

    static String joan() {
        return GuardedRecord.TOKENS.of("joan", JOANS);
    }

    static String keeper() {
        return GuardedRecord.TOKENS.ofKeeper();
    }

    static String id(String type, String person) {
        return type.toLowerCase(Locale.ROOT) + "-" + person;
    }

    static void moveIn(RecordStore store) {
        Declared declared = new Declared(FHIR);
        for (String endpoint : List.of("north-east", "hub")) {
            List<Resource> items = new ArrayList<>();
            items.add(patient("mary", MARYS));
            items.add(patient("joan", JOANS));
            Stream.concat(TYPES.entrySet().stream(), CLOSED.entrySet().stream())
                    .filter(type -> declared.types(endpoint).contains(type.getKey()))
                    .forEach(type -> {
                        items.add(item(type.getKey(), type.getValue(), "mary"));
                        items.add(item(type.getKey(), type.getValue(), "joan"));
                    });
            SHARED.stream().filter(declared.types(endpoint)::contains).forEach(type -> items.add(shared(type)));
            store.seed(endpoint, items);
        }
    }

    /** A Patient of this name who is reached by this number. */
    static Patient patient(String person, NhsNumber number) {
        Patient patient = new Patient();
        patient.setId("Patient/" + id("Patient", person));
        patient.getMeta().setSource("urn:words-of-" + person);
        patient.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number.digits());
        return patient;
    }

    /** An item about a person. */
    static Resource item(String type, String element, String person) {
        Resource item = (Resource) FHIR.getResourceDefinition(type).newInstance();
        item.setId(type + "/" + id(type, person));
        item.getMeta().setSource("urn:words-of-" + person);
        FhirTerser terser = FHIR.newTerser();
        terser.addElement(item, element + ".reference", "Patient/" + id("Patient", person));
        if (item instanceof Provenance provenance) {
            provenance.addTarget(new Reference("Observation/" + id("Observation", person)));
        }
        if (item instanceof Binary file) {
            file.setContentType("text/plain").setContent(("words-of-" + person).getBytes(StandardCharsets.UTF_8));
        }
        return item;
    }

    /** A result of a person's, to be changed as a test needs it. */
    static Observation result(String id, String person) {
        Observation result = new Observation();
        result.setId("Observation/" + id);
        result.getMeta().setSource("urn:words-of-" + person);
        return result.setSubject(new Reference("Patient/" + id("Patient", person)));
    }

    private static Resource shared(String type) {
        Resource item = (Resource) FHIR.getResourceDefinition(type).newInstance();
        item.setId(type + "/" + id(type, "shared"));
        if (item instanceof Organization organisation) {
            organisation.setName("The surgery");
        }
        return item;
    }
}
