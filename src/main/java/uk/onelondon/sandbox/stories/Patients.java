package uk.onelondon.sandbox.stories;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.sandbox.stories.Places.Place;

/** A person's Patient resources, one at each endpoint that knows her, and a second where she has an earlier record. */
record Patients(StoryDates dates, Places places) {

    private static final String CORE = "https://fhir.hl7.org.uk/";

    static String id(Person person, String endpoint, boolean earlier) {
        return Ledger.id(person.key(), endpoint, earlier ? "EarlierPatient" : "Patient");
    }

    static Reference reference(Person person, String endpoint, boolean earlier) {
        return new Reference("Patient/" + id(person, endpoint, earlier));
    }

    /** The Patient at an endpoint; the link to the other of two records goes both ways. */
    Patient patient(Person person, String endpoint, boolean linked) {
        Patient patient = base(person, endpoint, false);
        identify(patient, person.nhsNumber().orElseThrow(() -> person.line().problem("a record needs an NHS number")));
        name(patient, person.name(), NameUse.OFFICIAL);
        person.fieldIfTold("also written").ifPresent(other -> patient.addName(new HumanName().setText(other)));
        patient.setGender(AdministrativeGender.fromCode(person.field("gender")));
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(person.field("phone"));
        patient.addAddress().addLine(person.field("address")).setCity("London");
        person.fieldIfTold("language").ifPresent(language -> communication(patient, language));
        if (person.fieldIfTold("interpreter").isPresent()) {
            patient.addExtension(
                    "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", new BooleanType(true));
        }
        person.fieldIfTold("next of kin").ifPresent(kin -> nextOfKin(patient, kin));
        person.fieldIfTold("pronouns")
                .ifPresent(words -> patient.addExtension()
                        .setUrl("http://hl7.org/fhir/StructureDefinition/individual-pronouns")
                        .addExtension("value", new CodeableConcept().setText(words)));
        if (linked) {
            patient.addLink().setOther(reference(person, endpoint, true)).setType(LinkType.SEEALSO);
        }
        return patient;
    }

    /** The earlier of two linked records, under the name, gender and NHS number of that time. */
    Patient earlier(Person person, String endpoint) {
        Patient patient = base(person, endpoint, true);
        identify(
                patient,
                person.earlierNhsNumber().orElseThrow(() -> person.line().problem("no \"earlier nhs:\"")));
        name(patient, Person.nameOf(person.field("earlier name")), NameUse.OLD);
        patient.setGender(AdministrativeGender.fromCode(person.field("earlier gender")));
        patient.addLink().setOther(reference(person, endpoint, false)).setType(LinkType.SEEALSO);
        return patient;
    }

    private Patient base(Person person, String endpoint, boolean earlier) {
        Patient patient = new Patient();
        patient.setId(id(person, endpoint, earlier));
        Place practice = places.need(person.line(), person.field("practice"));
        Ledger.mark(patient, practice);
        patient.setActive(true);
        patient.setBirthDateElement(new DateType(
                dates.read(person.field("born"), person.line()).dateTime().getValueAsString()));
        if (practice.endpoint().equals(endpoint)) {
            patient.setManagingOrganization(practice.reference());
            patient.addGeneralPractitioner(practice.reference());
        }
        return patient;
    }

    private static void identify(Patient patient, NhsNumber number) {
        Identifier identifier =
                patient.addIdentifier().setSystem(NhsNumber.SYSTEM).setValue(number.digits());
        identifier.addExtension(
                CORE + "StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",
                new CodeableConcept(new Coding(
                        CORE + "CodeSystem/UKCore-NHSNumberVerificationStatus",
                        "number-present-and-verified",
                        "Number present and verified")));
    }

    private static void name(Patient patient, PersonName name, NameUse use) {
        HumanName written = patient.addName().setUse(use).setFamily(name.family());
        List.of(name.given().split(" ")).forEach(written::addGiven);
    }

    /** {@code Joan Reed; Wife; 020 7946 0712}. */
    private static void nextOfKin(Patient patient, String kin) {
        String[] parts = kin.split("\\s*;\\s*", 3);
        Patient.ContactComponent contact = patient.addContact();
        contact.setName(new HumanName().setText(parts[0]));
        contact.addRelationship(new CodeableConcept().setText(parts[1]));
        contact.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(parts[2]);
    }

    private static void communication(Patient patient, String language) {
        String[] parts = language.split(" ", 2);
        patient.addCommunication()
                .setLanguage(new CodeableConcept(new Coding("urn:ietf:bcp:47", parts[0], parts[1])))
                .setPreferred(true);
    }
}
