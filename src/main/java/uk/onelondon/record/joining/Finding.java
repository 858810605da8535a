package uk.onelondon.record.joining;

import java.util.Locale;
import java.util.stream.Collectors;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;

/** What a test found in a form in which the same finding is the same text. Units are never converted. */
final class Finding {

    private Finding() {}

    /** Empty if nothing was found or said. */
    static String of(ResultValue value) {
        return switch (value) {
            case ResultValue.Number number ->
                number.comparator() + number.number().stripTrailingZeros().toPlainString() + " " + unit(number.unit());
            case ResultValue.Words(String text) -> Folded.of(text).strip();
            case ResultValue.Coded(Told told) -> name(told);
            case ResultValue.Parts parts ->
                parts.parts().stream()
                        .map(part -> name(part.name()) + "=" + of(part.value()))
                        .sorted()
                        .collect(Collectors.joining(";"));
        };
    }

    /** Without what only the keyboard makes of it: capitals, spaces, and both of Unicode's letters for micro. */
    private static String unit(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u');
    }

    private static String name(Told told) {
        return told.given()
                .map(concept -> concept.code()
                        .map(code -> SameMeaning.stated().code(code))
                        .filter(code -> !code.isEmpty())
                        .orElseGet(() -> Folded.of(concept.said())))
                .orElse("");
    }
}
