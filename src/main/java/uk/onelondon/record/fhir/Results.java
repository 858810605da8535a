package uk.onelondon.record.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
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
            case BooleanType yesNo
            when yesNo.getValue() != null ->
                new ResultValue.Coded(new Told.Given(Concepts.yesNo(yesNo.booleanValue())));
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
        return quantity == null
                ? Optional.empty()
                : switch (number(quantity)) {
                    case ResultValue.Number number -> Optional.of(number.asWritten());
                    case ResultValue.Words words -> Optional.of(words.text());
                    case ResultValue.Coded coded -> Optional.empty();
                    case ResultValue.Parts parts -> Optional.empty();
                };
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
                end(range.getLow()),
                end(range.getHigh()),
                unit,
                Tame.label(range.getText()).orElseGet(() -> absurdEnds(range)));
    }

    private static Optional<BigDecimal> end(Quantity quantity) {
        return Optional.ofNullable(quantity.getValue()).filter(number -> !isAbsurd(number));
    }

    /** A range whose ends no line can hold is shown as it was sent. */
    private static String absurdEnds(ObservationReferenceRangeComponent range) {
        return Stream.of(range.getLow(), range.getHigh())
                .filter(quantity -> quantity.hasValue() && isAbsurd(quantity.getValue()))
                .map(quantity -> asSent(quantity.getValueElement()) + " " + unit(quantity))
                .collect(Collectors.joining(" – "))
                .strip();
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
        return isAbsurd(quantity.getValue())
                ? words(comparator + asSent(quantity.getValueElement()) + " " + unit(quantity))
                : new ResultValue.Number(quantity.getValue(), comparator, unit(quantity));
    }

    /** Written out it would fill pages, and writing it out alone takes seconds. No picture is drawn of it. */
    private static boolean isAbsurd(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS
                || number.unscaledValue().bitLength() > 4 * MOST_DIGITS;
    }

    /** The digits as they stood in the answer, exponent and all, cut where they fill more than a line. */
    private static String asSent(DecimalType number) {
        String written = number.getValueAsString();
        return Tame.label(
                        written.length() > MOST_DIGITS
                                ? number.getValue().stripTrailingZeros().toString()
                                : written)
                .orElse("");
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
