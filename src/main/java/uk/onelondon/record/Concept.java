package uk.onelondon.record;

import java.util.List;
import java.util.Optional;

/**
 * A thing the record names, in its own words and codes. An unknown code is kept as it was said.
 *
 * @param said the words to show when there are no better ones; never blank
 * @param codes all codes given, in their order
 * @param translations the same in other languages, as far as the record gives them
 */
public record Concept(String said, List<Code> codes, Translations translations) {

    /** @throws IllegalArgumentException if there is nothing to show */
    public Concept {
        if (said.isBlank()) {
            throw new IllegalArgumentException("A concept needs words");
        }
        codes = List.copyOf(codes);
    }

    /** Words and codes that come without translations. */
    public Concept(String said, List<Code> codes) {
        this(said, codes, Translations.none());
    }

    /** Words without a code. */
    public static Concept of(String said) {
        return new Concept(said, List.of());
    }

    /** The same with these translations beside its own. */
    public Concept with(Translations others) {
        return others.byLanguage().isEmpty() ? this : new Concept(said, codes, translations.and(others));
    }

    /** The code to show beside the words. */
    public Optional<Code> code() {
        return codes.stream().filter(c -> !c.code().isEmpty()).findFirst();
    }

    /** True if both name the same code of the same system. Words alone are never compared. */
    public boolean sameCodeAs(Concept other) {
        return codes.stream()
                .filter(c -> !c.code().isEmpty())
                .anyMatch(c -> other.codes.stream()
                        .anyMatch(o -> o.code().equals(c.code()) && o.system().equals(c.system())));
    }
}
