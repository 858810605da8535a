package uk.onelondon.sharing.fhir;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text from a foreign log, made safe to show: no control characters, none that turn the direction, not too long. */
final class LogText {

    private static final int LONGEST = 200;
    private static final int LONGEST_WORDS = 4_000;

    private LogText() {}

    /** Empty if there is nothing to show. */
    static Optional<String> line(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(10L * LONGEST).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (isShown(c) && kept.length() < LONGEST) {
                kept.appendCodePoint(c);
            }
        });
        String line = kept.toString().strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** Several lines of a person's own or an organisation's words; empty if there is nothing to show. */
    static Optional<String> words(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || isShown(c))
                .limit(LONGEST_WORDS)
                .forEach(kept::appendCodePoint);
        String words = kept.toString().strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D; // joiners, needed to write Persian and Bengali
            default -> true;
        };
    }
}
