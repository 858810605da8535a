package uk.onelondon.record.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.search.SearchIndex;
import uk.onelondon.record.search.SearchResult;
import uk.onelondon.record.search.Synonyms;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.stories.ToldStories;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** The longest record of the sandbox, ready to be searched as a page would; for tests and the benchmark. */
public final class LongRecordSearch {

    private static final String PERSON = "teresa-lombardi";

    private final Reading reading;

    public LongRecordSearch() {
        RecordUnderTest record = new RecordUnderTest(Endpoints.SOURCES.stream()
                .map(endpoint -> RecordUnderTest.source(endpoint.id(), endpoint.name()))
                .toList());
        Map<String, List<Resource>> told = new ToldStories(LocalDate.of(2026, 11, 23)).of(PERSON);
        for (Endpoints.Endpoint endpoint : Endpoints.SOURCES) {
            SourceId source = new SourceId(endpoint.id());
            List<Resource> resources = told.getOrDefault(endpoint.id(), List.of());
            record.sendSearched(source, resources);
            record.state(source, new SourceState.Complete(resources.size(), RecordUnderTest.NOON));
        }
        this.reading = new Reader(record).desk().now().orElseThrow();
    }

    /** Makes an index anew, as the first search of a record does. */
    public SearchIndex prepare() {
        return Searches.prepare(reading, Synonyms.of("en"));
    }

    /** What a page finds. */
    public SearchResult find(String typed) {
        return reading.aids().searches().find(reading, typed);
    }

    /** How many entries there are. */
    public int size() {
        return reading.snapshot().size();
    }
}
