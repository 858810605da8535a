package uk.onelondon.record.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.onelondon.record.RecordEntry;

/** One state of a record made ready for searching by readers of one language. Immutable. */
public final class SearchIndex {

    /** Entries that fit only in part are guesses; more of them help nobody. */
    private static final int MOST_IN_PART = 100;

    private final List<RecordEntry> entries;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final List<String> commonTitles;

    private SearchIndex(
            List<RecordEntry> entries, Vocabulary vocabulary, Synonyms synonyms, List<String> commonTitles) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
        this.commonTitles = commonTitles;
    }

    /** Reads all words of the entries, which come newest first. Keeps the entries, but nothing of {@code words}. */
    public static SearchIndex of(List<RecordEntry> newestFirst, RecordWords words, Synonyms synonyms) {
        List<RecordEntry> entries = List.copyOf(newestFirst);
        return new SearchIndex(
                entries, VocabularyBuilder.of(entries, words), synonyms, Suggestions.commonTitles(entries, words));
    }

    /** How many entries are searched. */
    public int size() {
        return entries.size();
    }

    /** How many different words they have. */
    public int distinctWords() {
        return vocabulary.size();
    }

    /**
     * Finds entries that fit every word, the best first; if there are none, those that fit most words. Any text is safe;
     * what is behind its 200th character is not looked at.
     */
    public SearchResult find(String typed) {
        List<Term> terms = Term.of(typed, vocabulary, synonyms);
        List<TermScores> scores = terms.stream()
                .map(term -> TermScores.of(term, vocabulary, entries.size()))
                .toList();
        List<Hit> hits = hits(scores, terms.size());
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (scores.get(i).nothing()) {
                missing.add(terms.get(i).typed());
            }
        }
        boolean sure = hits.stream().anyMatch(hit -> hit.complete() && hit.match() != Match.SPELLING);
        return new SearchResult(
                hits, missing, sure ? List.of() : new Suggestions(vocabulary, commonTitles).instead(terms));
    }

    private List<Hit> hits(List<TermScores> scores, int terms) {
        if (terms == 0) {
            return List.of();
        }
        long[] keys = new long[entries.size()];
        int most = 1;
        for (int entry = 0; entry < keys.length; entry++) {
            int fitting = 0;
            int worst = Integer.MAX_VALUE;
            int sum = 0;
            for (TermScores term : scores) {
                int score = term.score(entry);
                if (score > 0) {
                    fitting++;
                    worst = Math.min(worst, score);
                    sum += score;
                }
            }
            most = Math.max(most, fitting);
            keys[entry] = fitting == 0 ? Long.MAX_VALUE : key(terms - fitting, worst, sum, entry);
        }
        Arrays.sort(keys);
        boolean complete = most == terms;
        List<Hit> hits = new ArrayList<>();
        for (long key : keys) {
            if (key >>> 48 != terms - most || (!complete && hits.size() == MOST_IN_PART)) {
                break;
            }
            hits.add(hit((int) (key & 0xFFFF_FFFFL), scores, complete));
        }
        return hits;
    }

    /** Sorts by how many words do not fit, then by the worst, then by all together, then newest first. */
    private static long key(int lacking, int worst, int sum, int entry) {
        return (long) lacking << 48 | (long) (31 - worst) << 42 | (long) (1023 - sum) << 32 | entry;
    }

    private Hit hit(int entry, List<TermScores> scores, boolean complete) {
        TermScores worst = scores.getFirst();
        for (TermScores term : scores) {
            int score = term.score(entry);
            if (score > 0 && (worst.score(entry) == 0 || score < worst.score(entry))) {
                worst = term;
            }
        }
        int score = worst.score(entry);
        return new Hit(
                entries.get(entry), TermScores.match(score), TermScores.field(score), worst.meant(entry), complete);
    }
}
