package uk.onelondon.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a test found, as received: digits and units are never converted. */
public sealed interface ResultValue {

    /**
     * A number.
     *
     * @param comparator {@code <}, {@code >} and the like, or empty
     * @param unit as written, or empty
     */
    record Number(BigDecimal number, String comparator, String unit) implements ResultValue {

        /** The digits as received, without an exponent, with the comparator and the unit. */
        public String asWritten() {
            return (comparator + number.toPlainString() + (unit.isEmpty() ? "" : " " + unit)).strip();
        }
    }

    /** Words. */
    record Words(String text) implements ResultValue {}

    /** A coded finding, or why there is none. */
    record Coded(Told told) implements ResultValue {}

    /** Several parts, such as the two numbers of a blood pressure. */
    record Parts(List<Part> parts) implements ResultValue {

        /** Copies the list. */
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** One part with its own name and range. */
    record Part(Told name, ResultValue value, List<ReferenceRange> ranges) {

        /** Copies the list. */
        public Part {
            ranges = List.copyOf(ranges);
        }
    }

    /** The number, if it is exactly one. */
    default Optional<Number> asNumber() {
        return this instanceof Number n ? Optional.of(n) : Optional.empty();
    }
}
