package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Told;
import uk.onelondon.sharedrecord.SourceId;

/** Patient (FHIR R4, 8.1): what a source holds about the person herself. The NHS number is never repeated. */
final class PersonMapper {

    private static final String INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

    private PersonMapper() {}

    static GeneralEntry map(SourceId source, Patient patient) {
        Draft draft = new Draft(source, patient, Happening.DETAILS_HELD)
                .what(CareMapper.title(Pointers.human(patient.getName()).orElse("")))
                .status(patient.hasActive() && !patient.getActive() ? EntryStatus.STOPPED : EntryStatus.NOT_SAID)
                .organisation(patient.getManagingOrganization())
                .moment(Label.BORN, Whens.of(patient.getBirthDateElement()));
        for (HumanName name : patient.getName()) {
            Pointers.human(name).ifPresent(text -> draft.words(Label.NAME, text));
        }
        patient.getAddress().forEach(address -> draft.words(Label.ADDRESS, address(address)));
        patient.getTelecom().forEach(contact -> draft.words(Label.CONTACT, contact.getValue()));
        patient.getCommunication().forEach(spoken -> draft.detail(Label.LANGUAGE, spoken.getLanguage()));
        patient.getGeneralPractitioner().forEach(draft::recorder);
        Extension interpreter = patient.getExtensionByUrl(INTERPRETER);
        if (interpreter != null && interpreter.getValue() instanceof BooleanType needed && needed.booleanValue()) {
            draft.told(Label.INTERPRETER, new Told.Given(Concepts.yesNo(true)));
        }
        return new GeneralEntry(draft.facts(), List.of(), List.of());
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
