package uk.onelondon.sharing.rules;

import java.time.Instant;
import java.time.LocalDate;
import uk.onelondon.core.London;

/**
 * A time from one instant to just before another. What people write as an inclusive end is made exclusive here: a
 * date-only end lasts until midnight in London (rule R1), which is 23 or 25 hours after the last when the clocks change.
 *
 * @param from first instant within; {@link Instant#MIN} for an open start
 * @param until first instant no longer within; {@link Instant#MAX} for an open end
 */
public record Span(Instant from, Instant until) {

    /** For ever. */
    public static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    /** @throws IllegalArgumentException if it ends before it begins */
    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A span cannot end before it begins");
        }
    }

    /** From the first moment of one London day to the last of another. */
    public static Span ofDays(LocalDate first, LocalDate last) {
        return new Span(
                first.atStartOfDay(London.ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(London.ZONE).toInstant());
    }

    /** One London day. */
    public static Span ofDay(LocalDate day) {
        return ofDays(day, day);
    }

    /** Whether the instant lies within. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether all of the other lies within. */
    public boolean holds(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Whether any moment is in both. */
    public boolean meets(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
