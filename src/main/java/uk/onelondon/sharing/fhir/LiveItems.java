package uk.onelondon.sharing.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.fhir.ItemReader;

/**
 * What the rules need to know of each entry of one person's record, while it arrives. The resources themselves are let
 * go at once.
 */
final class LiveItems implements RecordListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveItems.class);

    private final RecordSources sources;
    private final Map<EntryId, Item> items = new LinkedHashMap<>();
    private final ItemReader reader = new ItemReader();
    private boolean lacking;

    LiveItems(RecordSources sources) {
        this.sources = sources;
    }

    /** What has arrived so far. */
    synchronized Map<EntryId, Item> items() {
        return Map.copyOf(items);
    }

    /** True if something could not be read. */
    synchronized boolean isLacking() {
        return lacking;
    }

    @Override
    public void received(SourceId source, List<Resource> resources) {
        String base = sources.byId(source).map(known -> known.base().toString()).orElse("");
        Map<EntryId, Item> read = new LinkedHashMap<>();
        int failed = 0;
        for (Resource resource : resources) {
            Optional<EntryId> id = EntryId.parse(
                    source,
                    resource.fhirType(),
                    String.valueOf(resource.getIdElement().getIdPart()));
            try {
                id.ifPresent(place -> read.put(place, reader.read(resource, base)));
            } catch (RuntimeException e) {
                failed++;
                LOG.warn(
                        "A {} of {} cannot be judged: {}",
                        resource.fhirType(),
                        source,
                        e.getClass().getName());
            }
        }
        synchronized (this) {
            items.putAll(read);
            lacking |= failed > 0;
        }
    }

    @Override
    public synchronized void state(SourceId source, SourceState state) {
        lacking |= state instanceof SourceState.Partly || state instanceof SourceState.Unavailable;
    }

    @Override
    public synchronized void unreadable(SourceId source, UnreadableEntry entry) {
        lacking = true;
    }

    @Override
    public void finished() {}
}
