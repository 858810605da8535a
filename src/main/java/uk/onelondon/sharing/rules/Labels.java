package uk.onelondon.sharing.rules;

import java.util.Set;

/**
 * The security labels of one item.
 *
 * @param codes as stated; the U of the national demographics service must have been made N before
 */
public record Labels(Set<Code> codes) {

    /** Of an item nobody looked at. */
    public static final Labels NONE = new Labels(Set.of());

    /** Nothing is mutable after this. */
    public Labels {
        codes = Set.copyOf(codes);
    }
}
