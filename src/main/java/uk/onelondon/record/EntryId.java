package uk.onelondon.record;

import java.util.Optional;
import java.util.function.IntPredicate;
import uk.onelondon.sharedrecord.SourceId;

/**
 * Where one entry lives: a source, a FHIR resource type and the logical id there. Never a person's identifier. Thousands
 * of entries point to the same few places, so equal types and ids are one string.
 *
 * @param type a FHIR resource type name
 * @param id a FHIR logical id, 1 to 64 characters of {@code A-Za-z0-9-.} (FHIR R4, 2.24.0.1)
 */
public record EntryId(SourceId source, String type, String id) {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException if type or id do not have their form */
    public EntryId {
        if (!hasForm(type, EntryId::isLetter) || !hasForm(id, c -> isLetter(c) || isDigit(c) || c == '.' || c == '-')) {
            throw new IllegalArgumentException("Not the place of an entry");
        }
        type = type.intern();
        id = id.intern();
    }

    /** Reads one from the parts of an address; empty if they are not of the right form. */
    public static Optional<EntryId> parse(String source, String type, String id) {
        try {
            return parse(new SourceId(source), type, id);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Reads one of a known source; empty if type or id are not of the right form. */
    public static Optional<EntryId> parse(SourceId source, String type, String id) {
        try {
            return Optional.of(new EntryId(source, type, id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Reads one from its path; empty if it is not of the right form. */
    public static Optional<EntryId> ofPath(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 3 ? parse(parts[0], parts[1], parts[2]) : Optional.empty();
    }

    /** {@code source/type/id}, as it stands in an address. */
    public String path() {
        return source.value() + "/" + type + "/" + id;
    }

    private static boolean hasForm(String text, IntPredicate allowed) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
