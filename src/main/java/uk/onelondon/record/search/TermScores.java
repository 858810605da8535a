package uk.onelondon.record.search;

import java.util.ArrayList;
import java.util.List;
import uk.onelondon.record.search.Synonyms.Meaning;

/** How well each entry fits one term, as a number for each entry: 0 if not at all, else by match first, then by field. */
final class TermScores {

    private static final Match[] MATCHES = Match.values();
    private static final Field[] FIELDS = Field.values();
    private static final int INSIDE_FROM = 4;

    private final Vocabulary vocabulary;
    private final int[] scores;
    /** The number of the word it was found by; below 0, the number of the meaning. */
    private final int[] found;

    private final List<String> meanings = new ArrayList<>();
    private int best;

    private TermScores(Vocabulary vocabulary, int entries) {
        this.vocabulary = vocabulary;
        this.scores = new int[entries];
        this.found = new int[entries];
    }

    static TermScores of(Term term, Vocabulary vocabulary, int entries) {
        TermScores all = new TermScores(vocabulary, entries);
        for (int i = 0; i < term.words().size(); i++) {
            TermScores one = new TermScores(vocabulary, entries);
            one.typed(term.words().get(i));
            if (i == 0) {
                all.takeBetter(one);
            } else {
                all.keepWorse(one);
            }
        }
        term.meanings().forEach(meaning -> all.meant(meaning, entries));
        return all;
    }

    /** 0 if the entry does not fit. */
    int score(int entry) {
        return scores[entry];
    }

    boolean nothing() {
        return best == 0;
    }

    static Match match(int score) {
        return MATCHES[MATCHES.length - (score >> 2)];
    }

    static Field field(int score) {
        return FIELDS[FIELDS.length - 1 - (score & 3)];
    }

    /** The word of the record, or the meaning, that the entry was found by. */
    String meant(int entry) {
        return found[entry] >= 0 ? vocabulary.shown(found[entry]) : meanings.get(-1 - found[entry]);
    }

    private void typed(String word) {
        boolean digits = Spelling.hasDigit(word);
        int exact = vocabulary.find(word);
        if (exact >= 0) {
            take(exact, Match.EXACT);
        }
        if (!digits && word.length() > 3 && word.endsWith("s")) {
            takeIfThere(word.substring(0, word.length() - 1));
        }
        if (word.length() >= (digits ? INSIDE_FROM : 2)) {
            beginning(word, Match.PREFIX);
        }
        if (!digits && word.length() >= INSIDE_FROM) {
            inside(word);
            spelled(word);
        }
    }

    private void takeIfThere(String word) {
        int number = vocabulary.find(word);
        if (number >= 0) {
            take(number, Match.PREFIX);
        }
    }

    private void beginning(String word, Match match) {
        for (int i = vocabulary.firstFrom(word);
                i < vocabulary.size() && vocabulary.word(i).startsWith(word);
                i++) {
            take(i, match);
        }
    }

    private void inside(String word) {
        for (int i = 0; i < vocabulary.size(); i++) {
            if (vocabulary.word(i).indexOf(word) > 0) {
                take(i, Match.INSIDE);
            }
        }
    }

    /** Words with one error, and words with two only if there are none with one. */
    private void spelled(String word) {
        int most = Spelling.forgiven(word);
        Spelling spelling = new Spelling();
        List<Integer> two = new ArrayList<>();
        boolean one = false;
        for (int i = 0; i < vocabulary.size() && most > 0; i++) {
            String known = vocabulary.word(i);
            int distance = spelling.distance(word, known, most);
            if (distance > 0 && distance <= most && !Spelling.hasDigit(known)) {
                if (distance == 1) {
                    take(i, Match.SPELLING);
                    one = true;
                } else {
                    two.add(i);
                }
            }
        }
        if (!one) {
            two.forEach(number -> take(number, Match.SPELLING));
        }
    }

    private void meant(Meaning meaning, int entries) {
        TermScores all = new TermScores(vocabulary, entries);
        for (int i = 0; i < meaning.words().size(); i++) {
            String word = meaning.words().get(i);
            TermScores one = new TermScores(vocabulary, entries);
            int exact = vocabulary.find(word);
            if (exact >= 0) {
                one.take(exact, Match.EVERYDAY);
            }
            if (meaning.open().contains(word)) {
                one.beginning(word, Match.EVERYDAY);
            }
            if (i == 0) {
                all.takeBetter(one);
            } else {
                all.keepWorse(one);
            }
        }
        boolean beginning = meaning.words().size() == 1 && !meaning.open().isEmpty();
        meanings.add(meaning.text());
        for (int entry = 0; entry < entries; entry++) {
            if (all.scores[entry] > scores[entry]) {
                set(entry, all.scores[entry], beginning ? all.found[entry] : -meanings.size());
            }
        }
    }

    private void take(int word, Match match) {
        for (int place : vocabulary.places(word)) {
            int score = match.weight() << 2 | Vocabulary.field(place).weight();
            int entry = Vocabulary.entry(place);
            if (score > scores[entry]) {
                set(entry, score, word);
            }
        }
    }

    private void set(int entry, int score, int by) {
        scores[entry] = score;
        found[entry] = by;
        best = Math.max(best, score);
    }

    private void takeBetter(TermScores other) {
        for (int entry = 0; entry < scores.length; entry++) {
            if (other.scores[entry] > scores[entry]) {
                set(entry, other.scores[entry], other.found[entry]);
            }
        }
    }

    private void keepWorse(TermScores other) {
        best = 0;
        for (int entry = 0; entry < scores.length; entry++) {
            if (other.scores[entry] < scores[entry]) {
                scores[entry] = other.scores[entry];
                found[entry] = other.found[entry];
            }
            best = Math.max(best, scores[entry]);
        }
    }
}
