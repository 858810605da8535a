package uk.onelondon.record;

import java.util.Optional;
import java.util.regex.Pattern;
import uk.onelondon.sharedrecord.SourceId;

/**
 * Where one entry lives: a source, a FHIR resource type and the logical id there. Never a person's identifier. Thousands
 * of entries point to the same few places, so equal types and ids are one string.
 *
 * @param type a FHIR resource type name
 * @param id a FHIR logical id, 1 to 64 characters of {@code A-Za-z0-9-.} (FHIR R4, 2.24.0.1)
 */
public record EntryId(SourceId source, String type, String id) {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,64}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** @throws IllegalArgumentException if type or id do not have their form */
    public EntryId {
        if (!TYPE.matcher(type).matches() || !ID.matcher(id).matches()) {
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

    /** {@code source/type/id}, as it stands in an address. */
    public String path() {
        return source.value() + "/" + type + "/" + id;
    }
}
