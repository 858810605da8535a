package uk.onelondon.record;

/**
 * A number an organisation gave an entry, the same wherever the entry is copied to (FHIR R4, Identifier).
 *
 * @param system the URI of the numbering, never empty: a bare number says nothing
 */
public record Identifier(String system, String value) {

    /** @throws IllegalArgumentException if one of both is blank */
    public Identifier {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A number needs its numbering");
        }
    }
}
