package uk.onelondon.sandbox.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import uk.onelondon.core.London;

/**
 * What a FHIR date covers: from {@code low} (inclusive) to {@code high} (exclusive). A date without a zone is a day in
 * London, as it was written down there.
 */
record DateRange(Instant low, Instant high) {

    /** Stands for an open end; PostgreSQL keeps it and sorts it last. */
    static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");

    /** Stands for an open beginning. */
    static final Instant FAR_PAST = Instant.parse("0001-01-01T00:00:00Z");

    /** @throws DateTimeParseException if the text is not a FHIR date, dateTime or instant */
    static DateRange of(String text) {
        return switch (text.length()) {
            case 4 ->
                days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
            case 7 ->
                days(
                        YearMonth.parse(text).atDay(1),
                        YearMonth.parse(text).plusMonths(1).atDay(1));
            case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
            default -> moment(text);
        };
    }

    private static DateRange days(LocalDate first, LocalDate after) {
        return new DateRange(
                first.atStartOfDay(London.ZONE).toInstant(),
                after.atStartOfDay(London.ZONE).toInstant());
    }

    private static DateRange moment(String text) {
        boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
        Instant low = zoned
                ? OffsetDateTime.parse(text).toInstant()
                : java.time.LocalDateTime.parse(text).atZone(London.ZONE).toInstant();
        return new DateRange(low, low.plus(1, text.contains(".") ? ChronoUnit.MILLIS : ChronoUnit.SECONDS));
    }
}
