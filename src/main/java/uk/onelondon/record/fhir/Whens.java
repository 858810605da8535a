package uk.onelondon.record.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.core.London;
import uk.onelondon.record.When;

/** FHIR dates, times and periods (FHIR R4, 2.24.0.1), kept no more exact than they are given. */
final class Whens {

    private Whens() {}

    /** The first of these that says something; a date, a period or a timing. */
    static When first(@Nullable Type... candidates) {
        for (Type candidate : candidates) {
            When when = of(candidate);
            if (!(when instanceof When.Unknown)) {
                return when;
            }
        }
        return new When.Unknown();
    }

    static When of(@Nullable Type type) {
        return switch (type) {
            case BaseDateTimeType date -> parse(date.getValueAsString());
            case Period period -> of(period);
            case Timing timing -> timing.hasEvent() ? of(timing.getEvent().getFirst()) : bounds(timing);
            case null, default -> new When.Unknown();
        };
    }

    private static When bounds(Timing timing) {
        return timing.hasRepeat() && timing.getRepeat().hasBoundsPeriod()
                ? of(timing.getRepeat().getBoundsPeriod())
                : new When.Unknown();
    }

    private static When of(Period period) {
        When start = of(period.getStartElement());
        When end = of(period.getEndElement());
        boolean ends = !(end instanceof When.Unknown);
        if (!period.hasStart()) {
            return end;
        }
        return start.equals(end) ? start : new When.Between(start, ends ? Optional.of(end) : Optional.empty());
    }

    static When parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new When.Unknown();
        }
        try {
            return switch (text.length()) {
                case 4 -> new When.InYear(Year.parse(text));
                case 7 -> new When.InMonth(YearMonth.parse(text));
                case 10 -> new When.On(LocalDate.parse(text));
                default -> new When.At(moment(text));
            };
        } catch (DateTimeException notADate) {
            return new When.Unknown();
        }
    }

    private static ZonedDateTime moment(String text) {
        boolean zoned = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 9;
        return zoned
                ? OffsetDateTime.parse(text).atZoneSameInstant(London.ZONE)
                : LocalDateTime.parse(text).atZone(London.ZONE);
    }
}
