package uk.onelondon.record.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared: lower case, without accents, in one form of each letter (Unicode UAX #15, NFKD). Vowel signs of
 * Bengali are letters to its readers and stay; Arabic vowel marks, which are seldom typed, go. Any text is safe.
 */
public final class Folding {

    /** Longer texts are cut here, so that no entry can make an index slow. */
    private static final int LONGEST = 4_000;

    private static final String ARTICLE = "\u0627\u0644";

    private Folding() {}

    /**
     * The words of a text in their order, as written. Letters, digits and their marks make a word; a dot or comma
     * between digits belongs to the number.
     */
    public static List<String> words(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int previous = ' ';
        for (int i = 0; i < cut.length(); ) {
            int point = cut.codePointAt(i);
            i += Character.charCount(point);
            boolean decimal = (point == '.' || point == ',')
                    && Character.isDigit(previous)
                    && i < cut.length()
                    && Character.isDigit(cut.codePointAt(i));
            if (inWord(point) || decimal) {
                word.appendCodePoint(point);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            previous = point;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** One word as it is compared; empty if nothing of it can be. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); ) {
            int point = parts.codePointAt(i);
            i += Character.charCount(point);
            if (!isDropped(point)) {
                append(folded, point);
            }
        }
        String whole = folded.toString();
        return whole.startsWith(ARTICLE) && whole.length() > 4 ? whole.substring(ARTICLE.length()) : whole;
    }

    private static boolean isPlain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.UNASSIGNED, Character.SURROGATE -> true;
            case Character.NON_SPACING_MARK ->
                (point >= 0x300 && point <= 0x36F)
                        || (point >= 0x610 && point <= 0x61A)
                        || (point >= 0x64B && point <= 0x670)
                        || (point >= 0x1AB0 && point <= 0x1AFF)
                        || (point >= 0x20D0 && point <= 0x20FF);
            default -> point == 0x640;
        };
    }

    /** Letters that NFKD leaves whole but that are typed as others, and digits of all scripts as 0 to 9. */
    private static void append(StringBuilder folded, int point) {
        switch (point) {
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 0x649, 0x6CC -> folded.append('\u064A');
            case 0x629 -> folded.append('\u0647');
            case 0x6A9 -> folded.append('\u0643');
            default -> {
                int digit = Character.digit(point, 10);
                if (digit >= 0) {
                    folded.append((char) ('0' + digit));
                } else {
                    folded.appendCodePoint(point);
                }
            }
        }
    }
}
