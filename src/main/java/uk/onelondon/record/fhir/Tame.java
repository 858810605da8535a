package uk.onelondon.record.fhir;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text from a foreign record, made safe to show and to search: no control characters, no characters that turn the
 * reading direction of what follows (Unicode TR36, 2.4), no runs of blanks, and no more than a page. Markup is left as
 * it is, because it is only ever shown as text.
 */
final class Tame {

    /** The longest text kept; longer ones end with an ellipsis. */
    static final int LONGEST = 3_000;

    private static final int LONGEST_LABEL = 300;

    private Tame() {}

    /**
     * One line, at most 300 characters; empty if there is nothing to show. A record says the same few labels thousands
     * of times, so equal ones are one string: a long record takes half the memory.
     */
    static Optional<String> label(@Nullable String text) {
        return tamed(text, LONGEST_LABEL, false).map(String::intern);
    }

    /** Several lines, at most 3,000 characters; empty if there is nothing to show. */
    static Optional<String> words(@Nullable String text) {
        return tamed(text, LONGEST, true);
    }

    /** True if {@link #words} would cut it. */
    static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static Optional<String> tamed(@Nullable String text, int longest, boolean lines) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
        boolean blank = true;
        int i = 0;
        while (i < text.length() && kept.length() < longest) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (lines && c == '\n') {
                kept.append('\n');
                blank = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    kept.append(' ');
                }
                blank = true;
            } else if (isShown(c)) {
                kept.appendCodePoint(c);
                blank = false;
            }
        }
        String result = kept.toString().strip();
        if (result.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(i < text.length() ? result + "…" : result);
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D; // joiners, needed to write Persian and Bengali
            default -> true;
        };
    }
}
