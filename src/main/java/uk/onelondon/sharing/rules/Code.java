package uk.onelondon.sharing.rules;

/**
 * A code within its system (rule R3). {@code https://terminology.hl7.org} and {@code http://terminology.hl7.org} are one
 * system.
 *
 * @param system URI of the code system; empty if none was stated, and then it equals no stated one
 * @param code never empty
 */
public record Code(String system, String code) implements Comparable<Code> {

    /** HL7 code systems this engine knows by heart. */
    public static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /** Sensitivities, among much else. */
    public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** U, L, M, N, R, V. */
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** Names of resource types as codes. */
    public static final String RESOURCE_TYPES = "http://hl7.org/fhir/resource-types";

    private static final String SECURE_TERMINOLOGY = "https://terminology.hl7.org/";

    /** @throws IllegalArgumentException if the code is blank */
    public Code {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A code needs a value");
        }
        if (system.startsWith(SECURE_TERMINOLOGY)) {
            system = "http://" + system.substring("https://".length());
        }
    }

    @Override
    public int compareTo(Code other) {
        int bySystem = system.compareTo(other.system);
        return bySystem == 0 ? code.compareTo(other.code) : bySystem;
    }
}
