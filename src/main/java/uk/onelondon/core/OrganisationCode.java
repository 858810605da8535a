package uk.onelondon.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the Organisation Data Service (ODS): 3 to 10 capital letters and digits.
 *
 * @param value the code in capitals
 */
public record OrganisationCode(String value) {

    /** The FHIR identifier system of UK Core. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/ods-organization-code";

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

    /** @throws IllegalArgumentException if the value does not have the form of an ODS code */
    public OrganisationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an ODS organisation code");
        }
    }

    /** Reads a code in any case; empty if it is not one. */
    public static Optional<OrganisationCode> parse(String text) {
        String capitals = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(capitals).matches() ? Optional.of(new OrganisationCode(capitals)) : Optional.empty();
    }
}
