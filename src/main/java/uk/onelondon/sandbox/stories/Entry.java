package uk.onelondon.sandbox.stories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a story, for example {@code 2019-05-03 condition hypertension | severity: mild | resolved}.
 *
 * @param kind its first word after the date
 * @param words the words after the kind
 * @param facts parts with a colon, by their name
 * @param marks parts without a colon, in their order
 * @param inner entries that stand under it and share its day, for example what was found at a visit
 * @param letter lines of text under it that begin with {@code >}
 */
record Entry(
        Line line,
        When when,
        String kind,
        List<String> words,
        Map<String, String> facts,
        Set<String> marks,
        List<Entry> inner,
        List<String> letter) {

    /** The word at this place, counted from 0. */
    String word(int index) {
        if (index >= words.size()) {
            throw line.problem("\"" + kind + "\" needs " + (index + 1) + " word(s) after it");
        }
        return words.get(index);
    }

    /** All words after the kind as one text. */
    String text() {
        return String.join(" ", words);
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    boolean is(String mark) {
        return marks.contains(mark);
    }

    /** The first mark that is one of these. */
    Optional<String> oneOf(Set<String> known) {
        return marks.stream().filter(known::contains).findFirst();
    }
}
