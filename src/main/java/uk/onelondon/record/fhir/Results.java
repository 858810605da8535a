package uk.onelondon.record.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.ReferenceRange;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;

/** Values and ranges of observations, as received. */
final class Results {

    private static final int MOST_DIGITS = 40;

    private Results() {}

    static ResultValue value(@Nullable Type value, @Nullable CodeableConcept absentReason) {
        return switch (value) {
            case null -> new ResultValue.Coded(Concepts.absent(absentReason));
            case Quantity quantity -> number(quantity);
            case CodeableConcept concept -> new ResultValue.Coded(Concepts.told(concept));
            case BooleanType yesNo -> words(yesNo.booleanValue() ? "Yes" : "No");
            case IntegerType whole
            when whole.getValue() != null -> new ResultValue.Number(BigDecimal.valueOf(whole.getValue()), "", "");
            case Range range ->
                words(written(range.getLow()).orElse("") + " – "
                        + written(range.getHigh()).orElse(""));
            case Ratio ratio ->
                words(written(ratio.getNumerator()).orElse("") + " : "
                        + written(ratio.getDenominator()).orElse(""));
            case PrimitiveType<?> primitive -> words(primitive.getValueAsString());
            default -> new ResultValue.Coded(Concepts.absence(value));
        };
    }

    /** Digits, comparator and unit of a quantity as one text. */
    static Optional<String> written(@Nullable Quantity quantity) {
        return quantity != null && number(quantity) instanceof ResultValue.Number number
                ? Optional.of(number.asWritten())
                : Optional.empty();
    }

    static List<ReferenceRange> ranges(List<ObservationReferenceRangeComponent> ranges) {
        return ranges.stream()
                .map(Results::range)
                .filter(Results::saysSomething)
                .toList();
    }

    private static ReferenceRange range(ObservationReferenceRangeComponent range) {
        String unit = range.hasLow() ? unit(range.getLow()) : unit(range.getHigh());
        return new ReferenceRange(
                Optional.ofNullable(range.getLow().getValue()),
                Optional.ofNullable(range.getHigh().getValue()),
                unit,
                Tame.label(range.getText()).orElse(""));
    }

    private static boolean saysSomething(ReferenceRange range) {
        return range.low().isPresent()
                || range.high().isPresent()
                || !range.text().isEmpty();
    }

    private static ResultValue number(Quantity quantity) {
        if (quantity.getValue() == null) {
            return new ResultValue.Coded(Concepts.absence(quantity));
        }
        String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
        if (isAbsurd(quantity.getValue())) {
            throw new IllegalArgumentException("A number is too long to be shown");
        }
        return new ResultValue.Number(quantity.getValue(), comparator, unit(quantity));
    }

    /** Written out it would fill pages, and writing it out alone takes seconds. */
    private static boolean isAbsurd(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS
                || number.unscaledValue().bitLength() > 4 * MOST_DIGITS;
    }

    private static String unit(Quantity quantity) {
        return Tame.label(quantity.getUnit())
                .or(() -> Tame.label(quantity.getCode()))
                .orElse("");
    }

    private static ResultValue words(@Nullable String text) {
        return Tame.words(text)
                .<ResultValue>map(ResultValue.Words::new)
                .orElseGet(() -> new ResultValue.Coded(new Told.Missing()));
    }
}
