package uk.onelondon.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The range the laboratory gives for comparison, as received.
 *
 * @param unit as written, or empty
 * @param text the laboratory's own words, or empty
 */
public record ReferenceRange(Optional<BigDecimal> low, Optional<BigDecimal> high, String unit, String text) {}
