package uk.onelondon.record.explained;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many years at school a text asks for: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom,
 * "Derivation of new readability formulas for Navy enlisted personnel", Research Branch Report 8-75, 1975):
 * 0.39 words per sentence + 11.8 syllables per word - 15.59. Grade 4 is read at 9 to 10 years of age, grade 6 at 11 to
 * 12. Medical names count like all other words. Syllables are counted by groups of vowels, with the usual exceptions.
 */
final class Readability {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)?");
    private static final Pattern END = Pattern.compile("[.!?:](?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern TWO_SOUNDS = Pattern.compile("(?<![tcsgx])i[aou]|(?<!p)eo|(?<![qg])u[ao]|ying");

    private Readability() {}

    static double grade(String text) {
        List<String> words =
                WORD.matcher(text).results().map(found -> found.group()).toList();
        long sentences = Math.max(1, END.matcher(text).results().count());
        int syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    static int syllables(String word) {
        String sounds = word.toLowerCase(Locale.ROOT).replace("'", "");
        if (sounds.length() <= 3) {
            return 1;
        }
        if (sounds.matches(".*([^tdaeiouy]ed|[aeiouy]yed)")) {
            sounds = sounds.substring(0, sounds.length() - 2) + "d";
        } else if (sounds.matches(".*[^sxzcgaeiouy]es") && !sounds.matches(".*([sc]h|[^aeiouy]l)es")) {
            sounds = sounds.substring(0, sounds.length() - 2) + "s";
        } else if (sounds.endsWith("e") && !sounds.matches(".*[^aeiouyrw]le")) {
            sounds = sounds.substring(0, sounds.length() - 1);
        }
        return Math.max(1, count(VOWELS, sounds) + count(TWO_SOUNDS, sounds));
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }
}
