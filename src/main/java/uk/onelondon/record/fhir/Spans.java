package uk.onelondon.record.fhir;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Directions.Span;
import uk.onelondon.record.Directions.Unit;

/** Amounts and lengths of time in directions, the digits as received. */
final class Spans {

    private Spans() {}

    static String written(Quantity quantity) {
        BigDecimal number = quantity.getValue();
        if (Math.abs((long) number.scale()) > 12 || number.precision() > 15) {
            throw new IllegalArgumentException("A dose is too long to be shown");
        }
        return number.toPlainString();
    }

    static Optional<Concept> unit(Quantity quantity) {
        return Concepts.of(new Coding(quantity.getSystem(), quantity.getCode(), quantity.getUnit()));
    }

    /** Only whole numbers can be said with the plural forms of every language. */
    static Optional<Span> span(BigDecimal low, BigDecimal high, Unit unit) {
        try {
            return Optional.of(new Span(low.intValueExact(), high.intValueExact(), unit));
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    static Optional<Unit> unit(@Nullable String ucum) {
        return switch (ucum) {
            case "s" -> Optional.of(Unit.SECOND);
            case "min" -> Optional.of(Unit.MINUTE);
            case "h", "hour", "hours" -> Optional.of(Unit.HOUR);
            case "d", "day", "days" -> Optional.of(Unit.DAY);
            case "wk", "week", "weeks" -> Optional.of(Unit.WEEK);
            case "mo", "month", "months" -> Optional.of(Unit.MONTH);
            case "a", "year", "years" -> Optional.of(Unit.YEAR);
            case null, default -> Optional.empty();
        };
    }
}
