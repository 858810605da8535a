package uk.onelondon.sandbox.identity;

import java.util.Arrays;
import java.util.Optional;

/** How well a person's identity is proved (NHS login: low, medium, high), from the weakest to the strongest. */
enum ProofLevel {
    P0,
    P5,
    P9;

    static Optional<ProofLevel> of(String name) {
        return Arrays.stream(values()).filter(l -> l.name().equals(name)).findFirst();
    }

    boolean reaches(ProofLevel asked) {
        return compareTo(asked) >= 0;
    }
}
