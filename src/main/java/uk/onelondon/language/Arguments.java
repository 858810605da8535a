package uk.onelondon.language;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import uk.onelondon.core.Phrase;

/**
 * Makes the arguments of messages ready to be shown.
 *
 * <p>A text from outside is never read as a pattern. It loses the control characters that could turn the rest of the
 * sentence around, and is isolated where its direction may differ from the sentence's (Unicode UAX #9, 2.4).
 */
final class Arguments {

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cc}&&[^\\n\\t]]");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Arguments() {}

    /** @throws IllegalArgumentException if the value is of a kind that has no one way to be shown */
    static Object shown(Object value, Dates dates) {
        AppLanguage language = dates.language();
        return switch (value) {
            case Number number -> number;
            case LocalDate day -> dates.day(day);
            case ZonedDateTime moment -> dates.moment(moment);
            case YearMonth month -> dates.month(month);
            case Year year -> dates.year(year);
            case Phrase phrase -> isolated(phrase.text(), language);
            case CharSequence text -> isolated(text.toString(), language);
            case Enum<?> choice -> choice.name();
            case Boolean choice -> choice.toString();
            default ->
                throw new IllegalArgumentException(
                        "Cannot show a " + value.getClass().getName());
        };
    }

    static String isolated(String text, AppLanguage language) {
        String calm = TURNING.matcher(text).replaceAll("");
        return language.rightToLeft() || hasRightToLeft(calm) ? FIRST_STRONG_ISOLATE + calm + POP_ISOLATE : calm;
    }

    private static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        });
    }
}
