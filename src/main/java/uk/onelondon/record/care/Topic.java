package uk.onelondon.record.care;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.Told;

/**
 * What an entry may be about: by SNOMED CT or LOINC code, or by the record's own English words, as many sources code
 * plans and letters with codes of their own.
 *
 * @param codes without their system; long enough not to be met in another
 * @param words lower case; one of them must occur in what the entry is about or in its category
 */
record Topic(Set<String> codes, List<String> words) {

    /** Copies both. */
    Topic {
        codes = Set.copyOf(codes);
        words = List.copyOf(words);
    }

    boolean covers(RecordEntry entry) {
        return concepts(entry).anyMatch(this::covers);
    }

    boolean covers(Concept concept) {
        return concept.codes().stream().anyMatch(code -> codes.contains(code.code()) || mentions(code.display()))
                || mentions(concept.said());
    }

    boolean mentions(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    private static Stream<Concept> concepts(RecordEntry entry) {
        Stream<Concept> categories = entry.facts().details().stream()
                .filter(detail -> detail.label() == Label.CATEGORY)
                .map(Detail::value)
                .filter(Detail.Item.class::isInstance)
                .map(value -> ((Detail.Item) value).told())
                .map(Told::given)
                .flatMap(Optional::stream);
        return Stream.concat(entry.facts().what().given().stream(), categories);
    }
}
