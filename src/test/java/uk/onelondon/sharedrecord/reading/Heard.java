package uk.onelondon.sharedrecord.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

/** A listener that remembers. */
final class Heard implements RecordListener {

    final Map<String, List<Resource>> resources = new ConcurrentHashMap<>();
    final Map<String, List<SourceState>> states = new ConcurrentHashMap<>();
    final List<UnreadableEntry> unreadable = new CopyOnWriteArrayList<>();
    final AtomicInteger finished = new AtomicInteger();

    @Override
    public void received(SourceId source, List<Resource> batch) {
        resources.computeIfAbsent(source.value(), s -> new ArrayList<>()).addAll(batch);
    }

    @Override
    public void state(SourceId source, SourceState state) {
        if (state instanceof SourceState.Waiting) {
            resources.remove(source.value());
        }
        states.computeIfAbsent(source.value(), s -> new CopyOnWriteArrayList<>())
                .add(state);
    }

    @Override
    public void unreadable(SourceId source, UnreadableEntry entry) {
        unreadable.add(entry);
    }

    @Override
    public void finished() {
        finished.incrementAndGet();
    }

    SourceState last(String source) {
        return states.get(source).getLast();
    }

    List<String> ids(String source) {
        return resources.getOrDefault(source, List.of()).stream()
                .map(r -> r.fhirType() + "/" + r.getIdElement().getIdPart())
                .toList();
    }
}
