package uk.onelondon.enforcement;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;

/** Security labels of an item (FHIR R4, 6.1.1; HL7 Healthcare Privacy and Security Classification System). */
final class Labels {

    static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** Sensitivities for which HL7 v3 ActCode has no code of its own. */
    static final String OWN = "https://one-london.example/CodeSystem/sensitivity";

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final Coding RESTRICTED = new Coding(CONFIDENTIALITY, "R", "restricted");
    private static final Coding VERY_RESTRICTED = new Coding(CONFIDENTIALITY, "V", "very restricted");

    private static final Coding NORMAL = new Coding(CONFIDENTIALITY, "N", "normal");

    private static final Set<String> GIVEN = Set.of(ACT_CODES, OWN, CONFIDENTIALITY);

    /** The mark of a review by which labels were taken away: "downgrade security label". */
    private static final Coding REVIEWED = new Coding(ACT_CODES, "DOWNGRDLABEL", null);

    private Labels() {}

    /** Adds a label unless it is there. */
    static void add(Meta meta, Coding label) {
        if (!has(meta, label)) {
            meta.addSecurity(label.copy());
        }
    }

    /** Adds what a sensitivity asks for besides: that the item is read by fewer people than most are. */
    static void restrict(Meta meta) {
        if (!has(meta, VERY_RESTRICTED)) {
            add(meta, RESTRICTED);
        }
    }

    /** Says of an item that was looked at that nothing in it asks for more care than usual. */
    static void clear(Meta meta) {
        if (meta.getSecurity().stream().noneMatch(label -> CONFIDENTIALITY.equals(label.getSystem()))) {
            meta.addSecurity(NORMAL.copy());
        }
    }

    static boolean isReviewed(Meta meta) {
        return has(meta, REVIEWED);
    }

    /** Takes away what the record itself may have put there, from an item that is sent back by who has read it. */
    static void withoutGiven(Meta meta) {
        meta.getSecurity().removeIf(label -> GIVEN.contains(String.valueOf(label.getSystem())));
    }

    /** Takes the mark away from what nobody but a trusted system may have reviewed. */
    static void withoutReview(Meta meta) {
        meta.getSecurity().removeIf(label -> isSame(REVIEWED, label));
    }

    /** Every label of the one that the other lacks is added to the other. */
    static void keep(Meta before, Meta next) {
        List.copyOf(before.getSecurity()).forEach(label -> add(next, label));
    }

    static boolean has(Meta meta, Coding label) {
        return meta.getSecurity().stream().anyMatch(other -> isSame(label, other));
    }

    private static boolean isSame(Coding label, Coding other) {
        return label.hasCode()
                ? label.getCode().equals(other.getCode())
                        && String.valueOf(label.getSystem()).equals(String.valueOf(other.getSystem()))
                : label.equalsDeep(other);
    }
}
