package uk.onelondon.record;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How to take a medicine, in the parts the record gives (FHIR R4, Dosage and Timing).
 *
 * @param text the direction as it was written, if it was
 * @param note what was written for the person herself, if anything
 * @param amount how much each time
 * @param rhythm how often, in numbers
 * @param often how often, as a code such as "twice a day"
 * @param days on which days of the week
 * @param times at which times of day
 * @param moments at which moments of the day
 * @param lasts for how long
 * @param between from when to when
 * @param whenNeeded true if it is only taken when needed
 * @param neededFor what for, if the record says it
 * @param ways where on the body, by which route, how
 * @param also further instructions, such as "with food"
 * @param most the most in some time
 * @param mostAtOnce the most at one time
 * @param whole false if the record says more than these parts hold: then they must not be read as the direction
 */
public record Directions(
        Optional<String> text,
        Optional<String> note,
        Optional<Amount> amount,
        Optional<Rhythm> rhythm,
        Optional<Concept> often,
        List<DayOfWeek> days,
        List<LocalTime> times,
        List<Moment> moments,
        Optional<Span> lasts,
        When between,
        boolean whenNeeded,
        Optional<Concept> neededFor,
        List<Concept> ways,
        List<Concept> also,
        Optional<Limit> most,
        Optional<Amount> mostAtOnce,
        boolean whole) {

    /** A part of the day or its relation to a meal (HL7 v3 TimingEvent). */
    public enum Moment {
        MORNING,
        NOON,
        AFTERNOON,
        EVENING,
        NIGHT,
        BEDTIME,
        WAKING,
        BEFORE_MEALS,
        WITH_MEALS,
        AFTER_MEALS
    }

    /** A unit of time (UCUM). */
    public enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * A number or a range with its unit, the digits as received.
     *
     * @param high the same as {@code low} if it is one number
     */
    public record Amount(String low, String high, Optional<Concept> unit) {}

    /** A length of time, the same low and high if it is exact. */
    public record Span(int low, int high, Unit unit) {}

    /** So many times in so long: 3 to 4 times in 1 day. */
    public record Rhythm(int times, int timesAtMost, Span each) {}

    /** No more than this in so long. */
    public record Limit(Amount amount, Span in) {}

    /** Copies the lists. */
    public Directions {
        days = List.copyOf(days);
        times = List.copyOf(times);
        moments = List.copyOf(moments);
        ways = List.copyOf(ways);
        also = List.copyOf(also);
    }

    /** True if there is enough to make a sentence of: an amount or a rhythm, and nothing left out. */
    public boolean canBeSaid() {
        boolean says = amount.isPresent()
                || rhythm.isPresent()
                || often.isPresent()
                || !moments.isEmpty()
                || !times.isEmpty()
                || !days.isEmpty()
                || whenNeeded;
        return whole && says;
    }
}
