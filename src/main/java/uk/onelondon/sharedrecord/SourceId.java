package uk.onelondon.sharedrecord;

import java.util.regex.Pattern;

/**
 * The short name of one source of the shared record, as configured, for example {@code north-east}.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens
 */
public record SourceId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    /** @throws IllegalArgumentException if the value does not have the form above */
    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a source id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
