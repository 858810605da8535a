package uk.onelondon.sharing.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.PrivateKind;
import uk.onelondon.sharing.choices.StaffKind;

/** The codes by which a Consent says what a citizen chose. */
final class ChoiceCodes {

    static final String FAMILIES = "https://one-london.example/CodeSystem/sharing-family";
    static final String PURPOSES = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    static final String ACTS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** Sensitivities for which HL7 v3 ActCode has no code of its own. */
    static final String OWN_LABELS = "https://one-london.example/CodeSystem/sensitivity";

    /** What somebody does at work, as the record's own tokens for staff say it. */
    static final String ROLES = "https://one-london.example/CodeSystem/staff-role";

    private ChoiceCodes() {}

    /** The uses a family's Consent speaks of (HL7 v3 ActReason); each covers those below it, as care does emergencies. */
    static List<String> purposes(Family family) {
        return switch (family) {
            case CARE -> List.of("TREAT");
            case PLANNING -> List.of("HOPERAT");
            case RESEARCH -> List.of("HRESCH");
        };
    }

    static Optional<Family> family(Coding coding) {
        return FAMILIES.equals(coding.getSystem()) ? Family.parse(String.valueOf(coding.getCode())) : Optional.empty();
    }

    /** The label that items of a kind bear. */
    static Coding label(PrivateKind kind) {
        return switch (kind) {
            case MENTAL_HEALTH -> new Coding(ACTS, "MH", null);
            case SEXUAL_HEALTH -> new Coding(ACTS, "STD", null);
            case HIV -> new Coding(ACTS, "HIV", null);
            case ALCOHOL, DRUG_USE, SELF_HARM, FERTILITY, ABORTION -> new Coding(OWN_LABELS, kind.key(), null);
        };
    }

    static Optional<PrivateKind> kind(Coding label) {
        return Arrays.stream(PrivateKind.values())
                .filter(kind -> label(kind).equalsDeep(label))
                .findFirst();
    }

    /** The code of a kind of work. */
    static String role(StaffKind staff) {
        return staff.key();
    }
}
