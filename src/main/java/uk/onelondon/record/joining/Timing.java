package uk.onelondon.record.joining;

import java.time.LocalDate;
import java.util.Optional;
import uk.onelondon.record.When;

/**
 * When an entry happened, ready to be compared.
 *
 * @param minute minutes since 1970, or {@link #NONE} if no time of day is known
 * @param first the first day it can have begun, as days since 1970, or {@link #NONE} if unknown
 * @param last the last day it can have begun; the same as {@code first} if the day is known
 */
record Timing(long minute, long first, long last) {

    static final long NONE = Long.MIN_VALUE;

    /** How two beginnings lie to each other. */
    enum Relation {
        /** Both know the time, and it is the same minute. */
        SAME_MINUTE,
        /** The same day; one or both do not know the time. */
        SAME_DAY,
        /** The same day at two times. */
        OTHER_TIME,
        /** One or both know only the month or the year, and the other lies within. */
        MAY_MEET,
        /** Two days. */
        APART,
        /** One does not say. */
        UNKNOWN
    }

    static Timing of(When when) {
        return switch (when) {
            case When.At(var time) -> {
                long day = time.toLocalDate().toEpochDay();
                yield new Timing(time.toEpochSecond() / 60, day, day);
            }
            case When.Between(When from, Optional<When> to) ->
                from instanceof When.Unknown ? to.map(Timing::of).orElseGet(Timing::unknown) : of(from);
            case When.On on -> days(on);
            case When.InMonth month -> days(month);
            case When.InYear year -> days(year);
            case When.Unknown() -> unknown();
        };
    }

    private static Timing days(When when) {
        long first = when.earliest().map(LocalDate::toEpochDay).orElse(NONE);
        return new Timing(NONE, first, when.latest().map(LocalDate::toEpochDay).orElse(first));
    }

    private static Timing unknown() {
        return new Timing(NONE, NONE, NONE);
    }

    boolean known() {
        return first != NONE;
    }

    /** True if the day is known, not only the month or year. */
    boolean day() {
        return known() && first == last;
    }

    Relation to(Timing other) {
        if (!known() || !other.known()) {
            return Relation.UNKNOWN;
        }
        if (!day() || !other.day()) {
            return first <= other.last && other.first <= last ? Relation.MAY_MEET : Relation.APART;
        }
        if (first != other.first) {
            return Relation.APART;
        }
        if (minute == NONE || other.minute == NONE) {
            return Relation.SAME_DAY;
        }
        return minute == other.minute ? Relation.SAME_MINUTE : Relation.OTHER_TIME;
    }

    /** Days between the two, 0 if they may be the same day. Both must be known. */
    long daysTo(Timing other) {
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    /** True if both days are known and at most so many days lie between them. */
    boolean near(Timing other, long days) {
        return day() && other.day() && daysTo(other) <= days;
    }

    /** Minutes between the two. Both must know the time. */
    long minutesTo(Timing other) {
        return Math.abs(minute - other.minute);
    }
}
