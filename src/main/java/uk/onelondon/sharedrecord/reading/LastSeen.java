package uk.onelondon.sharedrecord.reading;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.onelondon.sharedrecord.SourceId;

/** When each source last gave this node a good answer, for anybody. Bounded by the number of configured sources. */
final class LastSeen {

    private final Map<SourceId, Instant> times = new ConcurrentHashMap<>();

    void now(SourceId source, Instant at) {
        times.put(source, at);
    }

    Optional<Instant> of(SourceId source) {
        return Optional.ofNullable(times.get(source));
    }
}
