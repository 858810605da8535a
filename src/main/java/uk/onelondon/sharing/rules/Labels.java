package uk.onelondon.sharing.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * The security labels of one item (rule R7), sorted once into confidentiality and sensitivities. Equal if the codes are.
 */
public final class Labels {

    /** Of an item nobody looked at. */
    public static final Labels NONE = new Labels(Set.of());

    private static final String LEVELS = "ULMNRV";
    static final int NOT_STATED = -1;
    static final int NORMAL = LEVELS.indexOf('N');
    static final int RESTRICTED = LEVELS.indexOf('R');
    private static final String HL7 = "http://terminology.hl7.org/";
    private static final String OWN_SENSITIVITIES = "https://one-london.example/CodeSystem/sensitivity";

    private final Set<Code> codes;
    private final Code[] sensitivities;
    private final int level;

    /** @param codes as stated; the U of the national demographics service must have been made N before */
    public Labels(Set<Code> codes) {
        this.codes = Set.copyOf(codes);
        Set<Code> sensitive = HashSet.newHashSet(2);
        int highest = NOT_STATED;
        for (Code code : this.codes) {
            highest = Math.max(highest, levelOf(code));
            if (isSensitivity(code)) {
                sensitive.add(code);
            }
        }
        sensitivities = sensitive.toArray(Code[]::new);
        level = highest;
    }

    /** The codes as stated. */
    public Set<Code> codes() {
        return codes;
    }

    /** Whether one of the labels is this code, whatever its system: marks have several. */
    boolean holds(Code code) {
        return codes.contains(code);
    }

    /** Known v3 sensitivities, and any label of a system we do not know, which might be one; never to be written to. */
    Code[] sensitivities() {
        return sensitivities;
    }

    /** The stated confidentiality; a sensitivity makes it at least R, since that is where an R comes from. */
    int level() {
        return sensitivities.length == 0 ? level : Math.max(level, RESTRICTED);
    }

    /** Whether it can be told which sensitivities there are: some are stated, or N or less says that there is none. */
    boolean tellSensitivities() {
        return sensitivities.length > 0 || (level != NOT_STATED && level <= NORMAL);
    }

    /** Rank of a v3-Confidentiality code, {@link #NOT_STATED} for any other. */
    static int levelOf(Code code) {
        return code.system().equals(Code.CONFIDENTIALITY) && code.code().length() == 1
                ? LEVELS.indexOf(code.code().charAt(0))
                : NOT_STATED;
    }

    static boolean isV3Sensitivity(Code code) {
        return code.system().equals(Code.ACT_CODE) && Hierarchy.SENSITIVITIES.knows(code.code());
    }

    /** A sensitivity that an R may have come from. */
    static boolean isKnownSensitivity(Code code) {
        return isV3Sensitivity(code) || code.system().equals(OWN_SENSITIVITIES);
    }

    static boolean isSensitivity(Code code) {
        return isV3Sensitivity(code) || (!code.system().startsWith(HL7) && !Mark.isOne(code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && codes.equals(labels.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }

    @Override
    public String toString() {
        return codes.toString();
    }
}
