package uk.onelondon.design;

import uk.onelondon.core.Phrase;

/**
 * A number to draw and how to write it.
 *
 * @param number where it stands on the scale
 * @param label the value and unit as received, for example "48 mmol/mol"
 */
public record Measure(double number, Phrase label) {

    /** @throws IllegalArgumentException if the number is infinite or not a number */
    public Measure {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Only a finite number can be drawn");
        }
    }
}
