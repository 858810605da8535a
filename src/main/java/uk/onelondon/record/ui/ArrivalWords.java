package uk.onelondon.record.ui;

import java.util.List;
import java.util.Locale;
import uk.onelondon.core.Phrase;
import uk.onelondon.record.SourceCoverage;

/** One sentence on what is here and what is not, for the status line of a page. */
final class ArrivalWords {

    private ArrivalWords() {}

    static Phrase status(Reading reading) {
        List<SourceCoverage> coverage = reading.snapshot().coverage();
        List<SourceCoverage> coming =
                coverage.stream().filter(SourceCoverage::coming).toList();
        if (!coming.isEmpty()) {
            return reading.texts().get("record.arrivals.coming", "sources", names(reading, coming));
        }
        List<SourceCoverage> lacking =
                coverage.stream().filter(source -> !source.complete()).toList();
        int size = reading.snapshot().size();
        return lacking.isEmpty()
                ? reading.texts().get("record.arrivals.complete", "count", size)
                : reading.texts().get("record.arrivals.lacking", "count", size, "sources", names(reading, lacking));
    }

    static String names(Reading reading, List<SourceCoverage> sources) {
        return reading.texts()
                .list(sources.stream()
                        .map(source -> Phrase.in(Locale.ENGLISH, source.source().name()))
                        .toList())
                .text();
    }
}
