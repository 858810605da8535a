package uk.onelondon.sharing.rules;

import java.util.Optional;
import java.util.Set;

/**
 * Labels that stop a reader whatever the citizen chose (rule R0, layer b, and R10). HL7 has a code for one of them only;
 * the others are of our own system.
 */
public enum Mark {
    /** No disclosure to patient, family or carers without the author's say. */
    NOPAT(new Code(Code.ACT_CODE, "NOPAT")),
    /** Tells of somebody else. */
    THIRD_PARTY(own("third-party")),
    /** Part of keeping somebody safe. */
    SAFEGUARDING(own("safeguarding")),
    /** Tells where somebody lives who must not be found. */
    RESTRICTED_LOCATION(own("restricted-location")),
    /** The citizen keeps it from all who act for her. */
    PRIVATE_FROM_PROXIES(own("private-from-proxies"));

    /** Our code system of marks. */
    public static final String SYSTEM = "https://one-london.example/CodeSystem/sharing-mark";

    private static final Set<Code> CODES = Set.of(
            NOPAT.code, THIRD_PARTY.code, SAFEGUARDING.code, RESTRICTED_LOCATION.code, PRIVATE_FROM_PROXIES.code);

    private final Code code;

    Mark(Code code) {
        this.code = code;
    }

    /** The label that makes the mark. */
    public Code code() {
        return code;
    }

    static boolean isOne(Code code) {
        return CODES.contains(code);
    }

    /**
     * The reason why these labels stop this actor; empty if they do not. Third-party and safeguarding marks stop the
     * patient, those who act for her and every use beyond treatment; those who treat her need them. A restricted location
     * is shown to nobody.
     */
    static Optional<Decision> stop(Labels labels, Actor actor, boolean treatment) {
        boolean outsider = !(actor instanceof Actor.Staff);
        if (labels.codes().isEmpty()) {
            return Optional.empty();
        }
        if (outsider && labels.holds(NOPAT.code)) {
            return stopped("sharing.reason.r0.nopat");
        }
        if ((outsider || !treatment) && labels.holds(THIRD_PARTY.code)) {
            return stopped("sharing.reason.r0.third-party");
        }
        if ((outsider || !treatment) && labels.holds(SAFEGUARDING.code)) {
            return stopped("sharing.reason.r0.safeguarding");
        }
        if (labels.holds(RESTRICTED_LOCATION.code)) {
            return stopped("sharing.reason.r0.location");
        }
        return actor instanceof Actor.Proxy && labels.holds(PRIVATE_FROM_PROXIES.code)
                ? Optional.of(Decision.deny(Rule.R10, Reason.of("sharing.reason.r10.private")))
                : Optional.empty();
    }

    private static Optional<Decision> stopped(String reason) {
        return Optional.of(Decision.deny(Rule.R0, Reason.of(reason)));
    }

    private static Code own(String code) {
        return new Code(SYSTEM, code);
    }
}
