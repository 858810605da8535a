package uk.onelondon.record.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words people use at home for what a record calls otherwise, and the small words that say nothing. Read from
 * {@code vaadin-i18n/synonyms/<language>.tsv}: everyday words (several with commas), a tab, and what they can mean
 * (several with semicolons; a star at the end of a word stands for any ending); {@code -} for words to pass over.
 */
public final class Synonyms {

    private static final String FOLDER = "/vaadin-i18n/synonyms/";
    private static final String NOTHING = "-";

    /** By the folded everyday words. */
    private final Map<List<String>, List<Meaning>> meanings = new HashMap<>();

    private final Set<String> passedOver = new HashSet<>();
    private int longest = 1;

    /** @throws IllegalArgumentException naming a row without two columns */
    Synonyms(Iterable<String> rows) {
        for (String row : rows) {
            if (!row.isBlank() && !row.startsWith("#") && !row.startsWith("everyday\t")) {
                add(row);
            }
        }
    }

    /** The words of a language, by its tag; none if it has none. */
    public static Synonyms of(String language) {
        try (InputStream stream = Synonyms.class.getResourceAsStream(FOLDER + language + ".tsv")) {
            return new Synonyms(
                    stream == null
                            ? List.of()
                            : new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                                    .lines()
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these folded words can mean together; empty if nothing special. */
    List<Meaning> meanings(List<String> words) {
        return meanings.getOrDefault(words, List.of());
    }

    /** The same, where a plural and one typing error in each word are forgiven. */
    List<Meaning> nearMeanings(List<String> words) {
        if (meanings.containsKey(words)) {
            return meanings(words);
        }
        Spelling spelling = new Spelling();
        Optional<List<String>> near = meanings.keySet().stream()
                .filter(everyday -> everyday.size() == words.size())
                .filter(everyday -> allNear(spelling, words, everyday))
                .sorted((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)))
                .findFirst();
        return near.map(everyday -> meanings.getOrDefault(everyday, List.of())).orElse(List.of());
    }

    boolean passesOver(String word) {
        return passedOver.contains(word);
    }

    /** How many words stand together at most. */
    int longest() {
        return longest;
    }

    /** How many everyday words and groups of words are known. */
    int size() {
        return meanings.size();
    }

    private static boolean allNear(Spelling spelling, List<String> typed, List<String> everyday) {
        for (int i = 0; i < typed.size(); i++) {
            String known = everyday.get(i);
            int forgiven = known.length() < 5 ? 0 : 1;
            boolean plural = known.length() > 2 && typed.get(i).equals(known + "s");
            if (!plural && spelling.distance(typed.get(i), known, forgiven) > forgiven) {
                return false;
            }
        }
        return true;
    }

    private void add(String row) {
        List<String> columns = List.of(row.split("\t", -1));
        if (columns.size() != 2 || columns.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("An everyday word needs a meaning: " + row);
        }
        List<Meaning> meant = Arrays.stream(columns.get(1).split(";"))
                .map(String::strip)
                .filter(text -> !text.equals(NOTHING))
                .map(Meaning::of)
                .toList();
        for (String everyday : columns.getFirst().split(",")) {
            List<String> words =
                    Folding.words(everyday).stream().map(Folding::fold).toList();
            if (meant.isEmpty()) {
                passedOver.addAll(words);
            } else {
                List<Meaning> all = new ArrayList<>(meanings.getOrDefault(words, List.of()));
                all.addAll(meant);
                meanings.put(words, List.copyOf(all));
                longest = Math.max(longest, words.size());
            }
        }
    }

    /**
     * One thing that everyday words can mean.
     *
     * @param text as it is shown
     * @param words folded; those of {@code open} may have any ending
     */
    record Meaning(String text, List<String> words, Set<String> open) {

        static Meaning of(String text) {
            Set<String> open = new HashSet<>();
            List<String> words = new ArrayList<>();
            for (String part : text.split("\\s+")) {
                for (String word : Folding.words(part)) {
                    String folded = Folding.fold(word);
                    words.add(folded);
                    if (part.endsWith("*")) {
                        open.add(folded);
                    }
                }
            }
            if (words.isEmpty()) {
                throw new IllegalArgumentException("Means nothing: " + text);
            }
            return new Meaning(text.replace("*", ""), List.copyOf(words), Set.copyOf(open));
        }
    }
}
