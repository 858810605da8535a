package uk.onelondon.record;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When something happened, no more exact than the record says. Times of day are London's. */
public sealed interface When {

    /** A day and a time. */
    record At(ZonedDateTime time) implements When {}

    /** A day. */
    record On(LocalDate day) implements When {}

    /** A month; the day is not known. */
    record InMonth(YearMonth month) implements When {}

    /** A year; the month is not known. */
    record InYear(Year year) implements When {}

    /** From a first to a last moment; an open end is empty. */
    record Between(When from, Optional<When> to) implements When {}

    /** The record does not say. */
    record Unknown() implements When {}

    /** The earliest day it can mean; empty if unknown. */
    default Optional<LocalDate> earliest() {
        return switch (this) {
            case At(ZonedDateTime t) -> Optional.of(t.toLocalDate());
            case On(LocalDate d) -> Optional.of(d);
            case InMonth(YearMonth m) -> Optional.of(m.atDay(1));
            case InYear(Year y) -> Optional.of(y.atDay(1));
            case Between(When from, Optional<When> to) -> from.earliest().or(() -> to.flatMap(When::earliest));
            case Unknown() -> Optional.empty();
        };
    }

    /** The latest day it can mean; empty if unknown. An open period ends on the last day there is. */
    default Optional<LocalDate> latest() {
        return switch (this) {
            case At(ZonedDateTime t) -> Optional.of(t.toLocalDate());
            case On(LocalDate d) -> Optional.of(d);
            case InMonth(YearMonth m) -> Optional.of(m.atEndOfMonth());
            case InYear(Year y) -> Optional.of(y.atMonth(12).atEndOfMonth());
            case Between(When from, Optional<When> to) ->
                to.isPresent() ? to.get().latest() : Optional.of(LocalDate.MAX);
            case Unknown() -> Optional.empty();
        };
    }

    /** The day it is sorted by: a known moment, or the first day of a month or year. Unknown sorts last. */
    default LocalDate sortDay() {
        return earliest().orElse(LocalDate.MIN);
    }

    /** True if it lies after {@code today}, however little of it is known. */
    default boolean isAfter(LocalDate today) {
        return earliest().map(day -> day.isAfter(today)).orElse(false);
    }

    /** True if nobody alive can have it: before 1900. */
    default boolean isImpossiblyOld() {
        return earliest().map(day -> day.getYear() < 1900).orElse(false);
    }
}
