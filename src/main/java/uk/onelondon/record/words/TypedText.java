package uk.onelondon.record.words;

/**
 * What somebody typed, made safe to keep and to show: no control characters, none that turn the reading direction of
 * what follows (Unicode TR36, 2.4), lines kept. Markup stays as it is, because it is only ever shown as text.
 */
public final class TypedText {

    /** The longest text of one field that is sent. */
    public static final int LONGEST = 4_000;

    /** The longest that is taken from elsewhere. */
    private static final int LONGEST_READ = 20_000;

    private TypedText() {}

    /** The text as it is kept; empty if nothing is left. */
    public static String cleaned(String typed) {
        String text = typed.length() > LONGEST_READ ? typed.substring(0, LONGEST_READ) : typed;
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') {
                kept.append('\n');
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                kept.append(' ');
            } else if (isKept(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().strip();
    }

    /** How many characters it is too long, after cleaning; 0 if it is not. */
    public static int tooLongBy(String typed) {
        return Math.max(0, typed.strip().length() - LONGEST);
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D; // joiners, needed to write Persian and Bengali
            default -> true;
        };
    }
}
