package uk.onelondon.record.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import uk.onelondon.record.RecordEntry;

/** Collects the words of entries. A text met again, as most are in a long record, is not taken apart again. */
final class VocabularyBuilder {

    /** Longer compounds are not typed as one word. */
    private static final int LONGEST_COMPOUND = 24;

    private final Map<String, int[]> wordsOfTexts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private int[] filled = new int[256];

    static Vocabulary of(List<RecordEntry> entries, RecordWords recordWords) {
        VocabularyBuilder builder = new VocabularyBuilder();
        List<List<String>> byField = new ArrayList<>();
        for (int i = 0; i < Field.values().length; i++) {
            byField.add(new ArrayList<>());
        }
        for (int number = 0; number < entries.size(); number++) {
            byField.forEach(List::clear);
            EntryText.of(
                    entries.get(number),
                    recordWords,
                    (field, text) -> byField.get(field.ordinal()).add(text));
            for (Field field : Field.values()) {
                for (String text : byField.get(field.ordinal())) {
                    builder.add(number, field, text);
                }
            }
        }
        return builder.build();
    }

    /** Fields come in their order, so that the first place in an entry is the most telling one. */
    private void add(int entry, Field field, String text) {
        for (int word : wordsOfTexts.computeIfAbsent(text, this::takenApart)) {
            int[] known = places.get(word);
            int count = filled[word];
            if (count > 0 && Vocabulary.entry(known[count - 1]) == entry) {
                continue;
            }
            if (count == known.length) {
                known = Arrays.copyOf(known, count * 2);
                places.set(word, known);
            }
            known[count] = Vocabulary.place(entry, field);
            filled[word] = count + 1;
        }
    }

    /** The words of a text; those joined by a hyphen or the like also as one, for "xray" and "A&amp;E". */
    private int[] takenApart(String text) {
        List<Integer> found = new ArrayList<>();
        for (String chunk : text.split("\\s+")) {
            List<String> parts = Folding.words(chunk);
            parts.forEach(part -> number(part, found));
            String joined = String.join("", parts);
            if ((parts.size() == 2 || parts.size() == 3) && joined.length() <= LONGEST_COMPOUND) {
                number(joined, found);
            }
        }
        return found.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private void number(String written, List<Integer> into) {
        String folded = Folding.fold(written);
        if (folded.isEmpty()) {
            return;
        }
        into.add(numbers.computeIfAbsent(folded, word -> {
            words.add(word);
            shown.add(written.toLowerCase(Locale.ROOT));
            places.add(new int[2]);
            if (words.size() > filled.length) {
                filled = Arrays.copyOf(filled, filled.length * 2);
            }
            return words.size() - 1;
        }));
    }

    private Vocabulary build() {
        int[] order = IntStream.range(0, words.size())
                .boxed()
                .sorted((a, b) -> words.get(a).compareTo(words.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        String[] sorted = new String[order.length];
        String[] display = new String[order.length];
        int[][] trimmed = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = words.get(order[i]);
            display[i] = shown.get(order[i]);
            trimmed[i] = Arrays.copyOf(places.get(order[i]), filled[order[i]]);
        }
        return new Vocabulary(sorted, display, trimmed);
    }
}
