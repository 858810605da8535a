package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Told;
import uk.onelondon.sharedrecord.SourceId;

/** Patient (FHIR R4, 8.1): what a source holds about the person herself. The NHS number is never repeated. */
final class PersonMapper {

    private PersonMapper() {}

    static GeneralEntry map(SourceId source, Patient patient) {
        Draft draft = new Draft(source, patient, Happening.DETAILS_HELD)
                .what(CareMapper.title(Pointers.human(patient.getName()).orElse("")))
                .status(patient.hasActive() && !patient.getActive() ? EntryStatus.STOPPED : EntryStatus.NOT_SAID)
                .organisation(patient.getManagingOrganization())
                .moment(Label.BORN, Whens.of(patient.getBirthDateElement()));
        if (patient.getDeceased() instanceof DateTimeType died) {
            draft.moment(Label.DIED, Whens.of(died));
        }
        patient.getName().forEach(name -> Pointers.human(name).ifPresent(text -> draft.words(label(name), text)));
        if (patient.hasGender()) {
            draft.told(Label.GENDER, new Told.Given(gender(patient.getGender())));
        }
        patient.getAddress().forEach(address -> draft.words(label(address), address(address)));
        patient.getTelecom().forEach(contact -> draft.words(Label.CONTACT, contact.getValue()));
        draft.pointers(Label.PRACTICE, patient.getGeneralPractitioner());
        patient.getCommunication().forEach(spoken -> draft.detail(Label.LANGUAGE, spoken.getLanguage()));
        patient.getExtension().forEach(extension -> PersonExtensions.read(extension, draft));
        patient.getLink().forEach(link -> draft.pointer(Label.LINKED, link.getOther()));
        return new GeneralEntry(draft.facts(), List.of(), TeamMapper.contacts(patient));
    }

    private static Concept gender(AdministrativeGender gender) {
        Code code = new Code(gender.getSystem(), gender.toCode(), gender.getDisplay());
        return new Concept(gender.getDisplay(), List.of(code));
    }

    private static Label label(HumanName name) {
        if (name.getUse() == NameUse.OLD || name.getUse() == NameUse.MAIDEN) {
            return Label.EARLIER_NAME;
        }
        return name.getUse() == NameUse.NICKNAME || name.getUse() == NameUse.USUAL ? Label.KNOWN_AS : Label.NAME;
    }

    private static Label label(Address address) {
        return address.getUse() == AddressUse.OLD ? Label.EARLIER_ADDRESS : Label.ADDRESS;
    }

    private static String address(Address address) {
        if (address.hasText()) {
            return address.getText();
        }
        Stream<String> lines = address.getLine().stream().map(StringType::getValue);
        Stream<String> rest = Stream.of(address.getCity(), address.getPostalCode());
        return Stream.concat(lines, rest)
                .flatMap(line -> Optional.ofNullable(line).stream())
                .collect(Collectors.joining(", "));
    }
}
