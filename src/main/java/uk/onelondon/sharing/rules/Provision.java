package uk.onelondon.sharing.rules;

import java.util.List;
import java.util.Optional;

/**
 * One rule of a Consent as it was written, with the rules nested in it.
 *
 * @param type empty if not stated (rule R2 says what it then is)
 */
public record Provision(Optional<Type> type, Criteria criteria, List<Provision> nested) {

    /** What a rule says. */
    public enum Type {
        PERMIT,
        DENY;

        Type opposite() {
            return this == PERMIT ? DENY : PERMIT;
        }
    }

    /** Nothing is mutable after this. */
    public Provision {
        nested = List.copyOf(nested);
    }

    /** A rule without nested ones. */
    public static Provision of(Type type, Criteria criteria) {
        return new Provision(Optional.of(type), criteria, List.of());
    }
}
