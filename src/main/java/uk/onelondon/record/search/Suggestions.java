package uk.onelondon.record.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;

/** What to try instead when nothing fits: words of this record spelled a little alike, else what it has most of. */
final class Suggestions {

    private static final int MOST = 6;
    private static final int FARTHEST = 3;
    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final List<String> commonTitles;

    Suggestions(Vocabulary vocabulary, List<String> commonTitles) {
        this.vocabulary = vocabulary;
        this.commonTitles = commonTitles;
    }

    List<String> instead(List<Term> terms) {
        Set<String> all = new LinkedHashSet<>();
        for (Term term : terms) {
            term.words().forEach(word -> all.addAll(alike(word)));
        }
        terms.forEach(term -> all.remove(term.typed()));
        if (all.isEmpty()) {
            all.addAll(commonTitles);
        }
        return all.stream().limit(MOST).toList();
    }

    /** Words that stand in titles, the most alike first. */
    private List<String> alike(String word) {
        if (word.length() < SHORTEST || Spelling.hasDigit(word)) {
            return List.of();
        }
        record Near(int distance, String word) {}
        Spelling spelling = new Spelling();
        int most = Math.min(FARTHEST, word.length() / 2);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            int distance = spelling.distance(word, vocabulary.word(i), most);
            if (distance > 0 && distance <= most && inTitle(i) && !Spelling.hasDigit(vocabulary.word(i))) {
                near.add(new Near(distance, vocabulary.shown(i)));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word)
                .limit(MOST)
                .toList();
    }

    private boolean inTitle(int word) {
        for (int place : vocabulary.places(word)) {
            if (Vocabulary.field(place) == Field.TITLE) {
                return vocabulary.word(word).length() >= SHORTEST;
            }
        }
        return false;
    }

    /** What a record has most of, the most frequent first. */
    static List<String> commonTitles(List<RecordEntry> entries, RecordWords words) {
        Map<String, Integer> titles = new LinkedHashMap<>();
        for (RecordEntry entry : entries) {
            if (entry.kind() != EntryKind.BACKGROUND
                    && entry.facts().what().given().isPresent()) {
                titles.merge(words.title(entry), 1, Integer::sum);
            }
        }
        return titles.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }
}
