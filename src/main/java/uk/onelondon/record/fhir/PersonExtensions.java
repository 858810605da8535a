package uk.onelondon.record.fhir;

import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.Told;

/** What UK Core and FHIR R4 say of a person beyond the elements of Patient, by the end of the extension's URL. */
final class PersonExtensions {

    /** Both of UK Core (Extension-UKCore-…) and of the FHIR extension registry (patient-…, individual-…). */
    private static final Map<String, Label> KNOWN = Map.ofEntries(
            Map.entry("individual-pronouns", Label.PRONOUNS),
            Map.entry("individual-genderIdentity", Label.GENDER_IDENTITY),
            Map.entry("patient-genderIdentity", Label.GENDER_IDENTITY),
            Map.entry("Extension-UKCore-BirthSex", Label.BIRTH_SEX),
            Map.entry("patient-disability", Label.DISABILITY),
            Map.entry("Extension-UKCore-EthnicCategory", Label.ETHNIC_GROUP),
            Map.entry("patient-religion", Label.RELIGION),
            Map.entry("patient-interpreterRequired", Label.INTERPRETER),
            Map.entry("interpreterRequired", Label.INTERPRETER),
            Map.entry("language", Label.LANGUAGE),
            Map.entry("modeOfCommunication", Label.COMMUNICATION),
            Map.entry("communicationProficiency", Label.COMMUNICATION),
            Map.entry("PreferredContactMethod", Label.COMMUNICATION),
            Map.entry("PreferredContactTimes", Label.COMMUNICATION),
            Map.entry("PreferredWrittenCommunicationFormat", Label.COMMUNICATION),
            Map.entry("preferredContactMethod", Label.COMMUNICATION),
            Map.entry("preferredWrittenCommunicationFormat", Label.COMMUNICATION));

    /** Those that hold the ones above inside them. */
    private static final Set<String> NESTING = Set.of(
            "Extension-UKCore-NHSCommunication",
            "Extension-UKCore-ContactPreference",
            "individual-pronouns",
            "individual-genderIdentity");

    private PersonExtensions() {}

    static void read(Extension extension, Draft draft) {
        String name = name(extension);
        Label label = KNOWN.get(name);
        if (label != null && extension.hasValue()) {
            value(extension, label, draft);
        } else if (NESTING.contains(name)) {
            extension.getExtension().forEach(inner -> {
                if (label != null && name(inner).equals("value")) {
                    value(inner, label, draft);
                } else if (inner.hasValue()) {
                    read(inner, draft);
                }
            });
        }
    }

    private static void value(Extension extension, Label label, Draft draft) {
        switch (extension.getValue()) {
            case CodeableConcept concept -> draft.detail(label, concept);
            case Coding coding -> draft.detail(label, new CodeableConcept(coding));
            case BooleanType needed ->
                draft.told(label, new Told.Given(Concepts.yesNo(Boolean.TRUE.equals(needed.getValue()))));
            case PrimitiveType<?> words -> draft.words(label, words.getValueAsString());
            case null, default -> {}
        }
    }

    private static String name(Extension extension) {
        String url = String.valueOf(extension.getUrl());
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
