package uk.onelondon.record.search;

import java.util.ArrayList;
import java.util.List;
import uk.onelondon.record.search.Synonyms.Meaning;

/**
 * What was typed and must be found together: one word, or several that have a meaning of their own.
 *
 * @param typed as it was typed
 * @param words folded
 * @param meanings what it can also mean
 */
record Term(String typed, List<String> words, List<Meaning> meanings) {

    /** More is not a search but a letter. */
    private static final int MOST_WORDS = 12;

    private static final int LONGEST = 200;

    /** The terms of a query. Small words are passed over unless there is nothing else. */
    static List<Term> of(String typed, Vocabulary vocabulary, Synonyms synonyms) {
        List<String> written = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (String chunk : (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).split("\\s+")) {
            List<String> parts = Folding.words(chunk);
            String joined = Folding.fold(String.join("", parts));
            boolean compound = parts.size() > 1 && vocabulary.find(joined) >= 0;
            for (String part : compound ? List.of(String.join("", parts)) : parts) {
                String word = Folding.fold(part);
                if (!word.isEmpty() && !folded.contains(word) && folded.size() < MOST_WORDS) {
                    written.add(part);
                    folded.add(word);
                }
            }
        }
        List<Term> all = terms(written, folded, vocabulary, synonyms);
        List<Term> telling = all.stream()
                .filter(term -> term.words().size() > 1
                        || !synonyms.passesOver(term.words().getFirst()))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static List<Term> terms(
            List<String> written, List<String> folded, Vocabulary vocabulary, Synonyms synonyms) {
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < folded.size()) {
            Term term = longestFrom(at, written, folded, vocabulary, synonyms);
            terms.add(term);
            at += term.words().size();
        }
        return terms;
    }

    private static Term longestFrom(
            int at, List<String> written, List<String> folded, Vocabulary vocabulary, Synonyms synonyms) {
        for (int size = Math.min(synonyms.longest(), folded.size() - at); size > 1; size--) {
            List<Meaning> meanings = synonyms.nearMeanings(folded.subList(at, at + size));
            if (!meanings.isEmpty()) {
                return new Term(
                        String.join(" ", written.subList(at, at + size)),
                        List.copyOf(folded.subList(at, at + size)),
                        meanings);
            }
        }
        List<String> one = List.of(folded.get(at));
        boolean wellSpelled = vocabulary.find(folded.get(at)) >= 0;
        return new Term(written.get(at), one, wellSpelled ? synonyms.meanings(one) : synonyms.nearMeanings(one));
    }
}
