package uk.onelondon.sharing.rules.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import uk.onelondon.core.London;
import uk.onelondon.sharing.rules.Span;

/**
 * FHIR dates as spans of time: a year, a month or a day is London's, and a time stands for all of its last stated digit,
 * so that an end is inclusive (FHIR R4, Period).
 */
final class Times {

    /** Empty if there is no value, or it is none of FHIR's forms. */
    static Optional<Span> of(BaseDateTimeType date) {
        String text = date.getValueAsString();
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty if it states nothing, ends before it begins, or cannot be read. */
    static Optional<Span> of(Period period) {
        boolean states = period.hasStart() || period.hasEnd();
        Optional<Instant> from =
                period.hasStart() ? of(period.getStartElement()).map(Span::from) : Optional.of(Instant.MIN);
        Optional<Instant> until =
                period.hasEnd() ? of(period.getEndElement()).map(Span::until) : Optional.of(Instant.MAX);
        return states && from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
                ? Optional.of(new Span(from.get(), until.get()))
                : Optional.empty();
    }

    private static Span parsed(String text) {
        return switch (text.length()) {
            case 4 -> {
                int year = Integer.parseInt(text);
                yield Span.ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(text);
                yield Span.ofDays(month.atDay(1), month.atEndOfMonth());
            }
            case 10 -> Span.ofDay(LocalDate.parse(text));
            default -> ofTime(text);
        };
    }

    private static Span ofTime(String text) {
        Instant from = hasZone(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(London.ZONE).toInstant();
        int fraction = text.indexOf('.');
        int digits = 0;
        while (fraction > 0
                && fraction + 1 + digits < text.length()
                && Character.isDigit(text.charAt(fraction + 1 + digits))) {
            digits++;
        }
        long nanos = (long) Math.pow(10, 9 - Math.min(digits, 9));
        return new Span(from, from.plus(nanos, ChronoUnit.NANOS));
    }

    private static boolean hasZone(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }

    private Times() {}
}
