package uk.onelondon.sandbox.stories;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import uk.onelondon.core.London;

/**
 * A point of a story as exactly as it is known: a minute in London, a day, a month, a year, or unknown.
 *
 * @param day first day of what is known; empty if nothing is known
 * @param digits 4 for a year, 7 for a month, 10 for a day, as many letters of the ISO date
 */
record Moment(Optional<LocalDate> day, int digits, Optional<LocalTime> time) {

    static final Moment UNKNOWN = new Moment(Optional.empty(), 0, Optional.empty());

    static Moment on(LocalDate day) {
        return new Moment(Optional.of(day), 10, Optional.empty());
    }

    boolean isKnown() {
        return day.isPresent();
    }

    /** The same day at this time, unless a time is known already or the day is not. */
    Moment atAbout(LocalTime usual) {
        return digits == 10 && time.isEmpty() ? new Moment(day, digits, Optional.of(usual)) : this;
    }

    Moment plusMinutes(long minutes) {
        return new Moment(day, digits, time.map(t -> t.plusMinutes(minutes)));
    }

    Moment plusDays(long days) {
        return new Moment(day.map(d -> d.plusDays(days)), digits, time);
    }

    /** As a FHIR dateTime; without a value if unknown. */
    DateTimeType dateTime() {
        return day.map(d -> new DateTimeType(
                        time.map(t -> d.atTime(t).atZone(London.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                                .orElseGet(() -> d.toString().substring(0, digits))))
                .orElseGet(DateTimeType::new);
    }

    /** As a FHIR instant value in text; only for a known day. */
    String instant() {
        return day.orElseThrow()
                .atTime(time.orElse(LocalTime.NOON))
                .atZone(London.ZONE)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
    }

    /** As people read it in a letter. */
    String words() {
        return day.map(d -> d.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)))
                .orElse("unknown date");
    }
}
