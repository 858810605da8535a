package uk.onelondon.design;

import java.util.Optional;
import uk.onelondon.core.Phrase;

/**
 * The usual range of a result as received; open at an end the laboratory did not give.
 *
 * @param label what the band is called, for example "Usual range"
 */
public record Band(Optional<Measure> low, Optional<Measure> high, Phrase label) {

    /** @throws IllegalArgumentException if neither end is given, or the ends are the wrong way round */
    public Band {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("A range needs an end");
        }
        if (low.isPresent()
                && high.isPresent()
                && low.get().number() > high.get().number()) {
            throw new IllegalArgumentException("A range runs from low to high");
        }
    }
}
