package uk.onelondon.record.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import uk.onelondon.record.Concept;
import uk.onelondon.record.RecordEntry;

/** Collects the words of entries. What is met again, as most is in a long record, is not taken apart again. */
final class VocabularyBuilder implements EntryText.Taker {

    private static final Field[] FIELDS = Field.values();

    /** Longer compounds are not typed as one word. */
    private static final int LONGEST_COMPOUND = 24;

    private final RecordWords recordWords;
    private final Map<String, int[]> wordsOfTexts = new HashMap<>();
    private final Map<Concept, int[]> wordsOfConcepts = new HashMap<>();
    private final Map<Concept, int[]> codesOfConcepts = new HashMap<>();
    /** The words of the entry at hand, by field. */
    private final List<List<int[]>> found = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private int[] filled = new int[256];

    private VocabularyBuilder(RecordWords recordWords) {
        this.recordWords = recordWords;
        for (int i = 0; i < FIELDS.length; i++) {
            found.add(new ArrayList<>());
        }
    }

    static Vocabulary of(List<RecordEntry> entries, RecordWords recordWords) {
        VocabularyBuilder builder = new VocabularyBuilder(recordWords);
        for (int number = 0; number < entries.size(); number++) {
            EntryText.of(entries.get(number), recordWords, builder);
            builder.finish(number);
        }
        return builder.build();
    }

    @Override
    public void text(Field field, String text) {
        found.get(field.ordinal()).add(wordsOfTexts.computeIfAbsent(text, one -> array(numbers(one))));
    }

    @Override
    public void concept(Field field, Concept concept) {
        found.get(field.ordinal()).add(wordsOfConcepts.computeIfAbsent(concept, this::wordsOf));
        Field codes = field == Field.TITLE ? Field.CODE : field;
        found.get(codes.ordinal()).add(codesOfConcepts.computeIfAbsent(concept, this::codesOf));
    }

    private int[] wordsOf(Concept concept) {
        Set<Integer> all = new LinkedHashSet<>();
        EntryText.wordsOf(concept, recordWords, text -> all.addAll(numbers(text)));
        return array(all);
    }

    private int[] codesOf(Concept concept) {
        Set<Integer> all = new LinkedHashSet<>();
        concept.codes().forEach(code -> all.addAll(numbers(code.code())));
        return array(all);
    }

    /** Fields in their order, so that the first place in an entry is the most telling one. */
    private void finish(int entry) {
        for (Field field : FIELDS) {
            List<int[]> ofField = found.get(field.ordinal());
            ofField.forEach(some -> add(entry, field, some));
            ofField.clear();
        }
    }

    private void add(int entry, Field field, int[] some) {
        for (int word : some) {
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
    private Set<Integer> numbers(String text) {
        Set<Integer> all = new LinkedHashSet<>();
        for (String chunk : text.split("\\s+")) {
            List<String> parts = Folding.words(chunk);
            parts.forEach(part -> number(part, all));
            String joined = String.join("", parts);
            if ((parts.size() == 2 || parts.size() == 3) && joined.length() <= LONGEST_COMPOUND) {
                number(joined, all);
            }
        }
        return all;
    }

    private void number(String written, Set<Integer> into) {
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

    private static int[] array(Collection<Integer> some) {
        return some.stream().mapToInt(Integer::intValue).toArray();
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
