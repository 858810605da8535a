package uk.onelondon.volume;

import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import uk.onelondon.core.NhsNumber;

/** Who somebody is, with nothing American left: number, address, telephone, language. */
final class BritishPerson {

    private static final long FIRST_NUMBER = 999_300_000L;
    private static final List<String> STREETS = List.of(
            "Alder Row", "Bellflower Road", "Cooper's Yard", "Dovecote Lane", "Elmstead Terrace", "Fenner Street");
    private static final List<String> BOROUGHS = List.of("Camden", "Newham", "Ealing", "Lewisham", "Merton", "Barnet");

    private BritishPerson() {}

    /** A number of the range 999 000 0000 and up, which is never issued, with its check digit. */
    static NhsNumber number(int person) {
        long nine = FIRST_NUMBER;
        for (int found = -1; ; nine++) {
            for (int check = 0; check <= 9; check++) {
                var number = NhsNumber.parse(nine + "" + check);
                if (number.isPresent() && ++found == person) {
                    return number.get();
                }
            }
        }
    }

    static Patient of(Patient american, int person, Random random) {
        Patient patient = new Patient();
        patient.setActive(true).setGender(american.getGender()).setBirthDate(american.getBirthDate());
        patient.addIdentifier(nhsNumber(number(person)));
        HumanName name = american.getNameFirstRep();
        HumanName own = patient.addName().setUse(HumanName.NameUse.OFFICIAL).setFamily(name.getFamily());
        name.getGiven().forEach(given -> own.addGiven(given.getValue()));
        patient.addTelecom()
                .setSystem(ContactPoint.ContactPointSystem.PHONE)
                .setUse(ContactPoint.ContactPointUse.HOME)
                .setValue("020 7946 0%03d".formatted(random.nextInt(1000)));
        patient.addTelecom()
                .setSystem(ContactPoint.ContactPointSystem.PHONE)
                .setUse(ContactPoint.ContactPointUse.MOBILE)
                .setValue("07700 900%03d".formatted(random.nextInt(1000)));
        patient.addAddress()
                .setUse(Address.AddressUse.HOME)
                .addLine(1 + random.nextInt(180) + " " + STREETS.get(random.nextInt(STREETS.size())))
                .setCity("London")
                .setDistrict(BOROUGHS.get(random.nextInt(BOROUGHS.size())))
                .setPostalCode("ZZ%d %dZZ".formatted(1 + random.nextInt(99), random.nextInt(10)));
        patient.addCommunication().setLanguage(new CodeableConcept(new Coding("urn:ietf:bcp:47", "en-GB", "English")));
        return patient;
    }

    private static Identifier nhsNumber(NhsNumber number) {
        Identifier identifier = new Identifier();
        identifier.setSystem(NhsNumber.SYSTEM).setValue(number.digits());
        identifier
                .addExtension()
                .setUrl("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus")
                .setValue(new CodeableConcept(new Coding(
                        "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland",
                        "number-present-and-verified",
                        "Number present and verified")));
        return identifier;
    }
}
