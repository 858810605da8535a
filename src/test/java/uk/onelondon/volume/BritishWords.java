package uk.onelondon.volume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** American words as British records write them, without the tags that SNOMED CT puts behind a term. */
final class BritishWords {

    private static final Map<String, String> WORDS = read();
    private static final Pattern ANY = Pattern.compile(
            WORDS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "\\s*\\((?:disorder|finding|procedure|situation|substance|organism|person|regime/therapy|environment"
                    + "|morphologic abnormality|physical object|event|observable entity|qualifier value|occupation)\\)$");

    private BritishWords() {}

    private static Map<String, String> read() {
        Map<String, String> words = new LinkedHashMap<>();
        for (List<String> row : Table.read("words.txt")) {
            words.put(row.get(0), row.get(1));
        }
        return words;
    }

    static String of(String american) {
        return ANY.matcher(TAG.matcher(american).replaceFirst("")).replaceAll(BritishWords::british);
    }

    private static String british(java.util.regex.MatchResult found) {
        String british = WORDS.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group());
        boolean capital = Character.isUpperCase(found.group().charAt(0));
        return Matcher.quoteReplacement(
                capital ? british.substring(0, 1).toUpperCase(Locale.ROOT) + british.substring(1) : british);
    }
}
