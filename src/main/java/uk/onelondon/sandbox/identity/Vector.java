package uk.onelondon.sandbox.identity;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * One vector of trust as NHS login knows it (RFC 8485 with the components of NHS login): how well the identity is
 * proved, and with which credentials the person signed in.
 *
 * @param level P0, P5 or P9
 * @param credentials {@code Cp} password, {@code Cp.Cd} password and registered device, {@code Cp.Ck} password and
 *     device key, {@code Cm} device key with biometrics
 */
record Vector(ProofLevel level, String credentials) implements Serializable {

    private static final Set<String> CREDENTIALS = Set.of("Cp", "Cp.Cd", "Cp.Ck", "Cm");

    /** Reads {@code P9.Cp.Cd} and its like; empty for anything else, also for P9 with a password alone. */
    static Optional<Vector> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String credentials = text.substring(dot + 1);
        return ProofLevel.of(text.substring(0, dot))
                .filter(level -> CREDENTIALS.contains(credentials))
                .filter(level -> level != ProofLevel.P9 || !credentials.equals("Cp"))
                .map(level -> new Vector(level, credentials));
    }

    @Override
    public String toString() {
        return level + "." + credentials;
    }
}
