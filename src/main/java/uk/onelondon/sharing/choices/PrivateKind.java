package uk.onelondon.sharing.choices;

import java.util.Optional;
import uk.onelondon.core.TextKey;

/** The kinds of information that the Londoners of the Citizens' Summit of 2020 named as those people worry about. */
public enum PrivateKind {
    MENTAL_HEALTH,
    SELF_HARM,
    ALCOHOL,
    DRUG_USE,
    SEXUAL_HEALTH,
    HIV,
    FERTILITY,
    ABORTION;

    /** As it stands in addresses and text keys. */
    public String key() {
        return TextKey.of(this);
    }

    /** Reads one from an address. */
    public static Optional<PrivateKind> parse(String key) {
        for (PrivateKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
