package uk.onelondon.volume;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Random;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;

/** Moments as other systems keep them: without the time, a day later, only the month. */
final class Dates {

    private Dates() {}

    static LocalDate day(BaseDateTimeType moment) {
        return LocalDate.parse(moment.getValueAsString().substring(0, 10));
    }

    static DateTimeType onDay(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static DateTimeType dayOnly(BaseDateTimeType moment) {
        return onDay(day(moment));
    }

    static DateTimeType monthOnly(BaseDateTimeType moment) {
        return new DateTimeType(moment.getValueAsString().substring(0, 7));
    }

    static DateTimeType yearOnly(BaseDateTimeType moment) {
        return new DateTimeType(moment.getValueAsString().substring(0, 4));
    }

    static DateTimeType later(BaseDateTimeType moment, long minutes) {
        Date at = Date.from(moment.getValue().toInstant().plusSeconds(60 * minutes));
        DateTimeType later = new DateTimeType(at);
        later.setTimeZone(java.util.TimeZone.getTimeZone(ZoneOffset.UTC));
        return later;
    }

    static DateTimeType daysLater(BaseDateTimeType moment, int days) {
        return onDay(day(moment).plusDays(days));
    }

    /** From {@code first} to {@code last}, both included. */
    static int between(Random random, int first, int last) {
        return first + random.nextInt(last - first + 1);
    }
}
