package uk.onelondon.sharing.choices;

import java.util.Optional;
import uk.onelondon.core.TextKey;

/** What a record is used for. A person has at most one live choice for each, kept as versions of one Consent. */
public enum Family {
    /** Looking after her. */
    CARE,
    /** Planning and running services. */
    PLANNING,
    /** Finding out what helps people. */
    RESEARCH;

    /** As it stands in addresses, text keys and the Consent's category. */
    public String key() {
        return TextKey.of(this);
    }

    /** Reads one from an address. */
    public static Optional<Family> parse(String key) {
        for (Family family : values()) {
            if (family.key().equals(key)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}
