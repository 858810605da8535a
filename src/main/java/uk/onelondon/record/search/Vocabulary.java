package uk.onelondon.record.search;

import java.util.Arrays;

/**
 * All words of a record, each once, sorted, with the places where they stand. A place holds the entry's number and, in its
 * two lowest bits, the field; of several fields of one entry only the most telling.
 */
final class Vocabulary {

    private static final Field[] FIELDS = Field.values();

    private final String[] words;
    private final String[] shown;
    private final int[][] places;

    Vocabulary(String[] words, String[] shown, int[][] places) {
        this.words = words;
        this.shown = shown;
        this.places = places;
    }

    static int place(int entry, Field field) {
        return entry << 2 | field.ordinal();
    }

    static int entry(int place) {
        return place >>> 2;
    }

    static Field field(int place) {
        return FIELDS[place & 3];
    }

    int size() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    /** The word as it was first met, in lower case. */
    String shown(int number) {
        return shown[number];
    }

    int[] places(int number) {
        return places[number];
    }

    /** The number of a word, or a negative one if no entry has it. */
    int find(String word) {
        return Arrays.binarySearch(words, word);
    }

    /** The first word that begins so; the words behind it may too. */
    int firstFrom(String beginning) {
        int found = find(beginning);
        return found >= 0 ? found : -found - 1;
    }
}
