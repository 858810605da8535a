package uk.onelondon.sharedrecord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The endpoints of the shared record as configured. One source is a legal configuration too.
 *
 * @param hub where consents, relationships, questionnaires and tasks are kept; it holds no clinical data
 * @param sources at least one, in the order in which they are shown
 */
public record RecordSources(RecordSource hub, List<RecordSource> sources) {

    /** @throws IllegalArgumentException without a source, or if two endpoints share an id */
    public RecordSources {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("The shared record needs at least one source");
        }
        long ids = Stream.concat(Stream.of(hub), sources.stream())
                .map(RecordSource::id)
                .distinct()
                .count();
        if (ids != sources.size() + 1L) {
            throw new IllegalArgumentException("Two endpoints of the shared record share an id");
        }
    }

    /** The sources in their order, then the hub. */
    public List<RecordSource> withHub() {
        return Stream.concat(sources.stream(), Stream.of(hub)).toList();
    }

    /** The endpoint with this id, the hub among them. */
    public Optional<RecordSource> byId(SourceId id) {
        return Stream.concat(Stream.of(hub), sources.stream())
                .filter(source -> source.id().equals(id))
                .findFirst();
    }
}
