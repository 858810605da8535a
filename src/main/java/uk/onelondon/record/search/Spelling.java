package uk.onelondon.record.search;

/**
 * How many typing errors lie between two words: a letter too many, missing, another one, or two neighbours exchanged count
 * one each (optimal string alignment, a restricted Damerau-Levenshtein distance). Holds room for its work; not for
 * several threads.
 */
final class Spelling {

    private static final int ROOM = 64;

    private int[] before = new int[ROOM];
    private int[] above = new int[ROOM];
    private int[] row = new int[ROOM];

    /** How many errors may be forgiven in a word of this length. None in short words and none in numbers and codes. */
    static int forgiven(String word) {
        if (word.length() < 4 || word.length() >= ROOM || hasDigit(word)) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The distance, or {@code most + 1} if it is larger than {@code most} or one of the words is too long to compare. */
    int distance(String one, String other, int most) {
        int rows = one.length();
        int columns = other.length();
        if (Math.abs(rows - columns) > most || rows >= ROOM || columns >= ROOM) {
            return most + 1;
        }
        for (int j = 0; j <= columns; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            row[0] = i;
            int best = i;
            char letter = one.charAt(i - 1);
            for (int j = 1; j <= columns; j++) {
                char its = other.charAt(j - 1);
                int cost = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (letter == its ? 0 : 1));
                if (i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == its) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.min(above[columns], most + 1);
    }
}
