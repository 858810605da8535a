package uk.onelondon.design;

import java.time.LocalDate;
import uk.onelondon.core.Phrase;

/**
 * One result in time.
 *
 * @param day when it was measured, by London's calendar
 * @param dayLabel the day as the reader's language writes it
 */
public record TrendPoint(LocalDate day, Phrase dayLabel, Measure result) {}
