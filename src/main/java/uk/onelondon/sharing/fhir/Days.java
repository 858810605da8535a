package uk.onelondon.sharing.fhir;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import uk.onelondon.core.London;

/** Days in London out of FHIR's dates and times. */
final class Days {

    private Days() {}

    /** The day, if it is said to the day or nearer. */
    static Optional<LocalDate> read(DateTimeType time) {
        String text = Optional.ofNullable(time.getValueAsString()).orElse("");
        try {
            return text.length() > 10
                    ? Optional.of(London.day(time.getValue().toInstant()))
                    : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
