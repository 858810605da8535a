package uk.onelondon.record.search;

import java.util.List;
import java.util.function.Predicate;
import uk.onelondon.record.RecordEntry;

/**
 * What a search found.
 *
 * @param hits the best first; among equals the newest
 * @param missing typed words that nothing fits
 * @param suggestions words of this record to try instead, spelled as there; never empty if there are no hits and the
 *     record holds any word
 */
public record SearchResult(List<Hit> hits, List<String> missing, List<String> suggestions) {

    /** Copies the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        missing = List.copyOf(missing);
        suggestions = List.copyOf(suggestions);
    }

    /** Without guesses: wanted entries that fit every word, and by similar spelling only if none fits better. */
    public List<Hit> sure(Predicate<RecordEntry> wanted) {
        List<Hit> complete = hits.stream()
                .filter(hit -> hit.complete() && wanted.test(hit.entry()))
                .toList();
        List<Hit> spelled =
                complete.stream().filter(hit -> hit.match() != Match.SPELLING).toList();
        return spelled.isEmpty() ? complete : spelled;
    }
}
