package uk.onelondon.record.fhir;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.LookedUp;
import uk.onelondon.record.NotShown;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

/**
 * Collects one person's record while it arrives. Every entry received is either kept or named as impossible to show;
 * an id received twice stands once. Snapshots are made when asked for, not for each page that arrives.
 */
final class LiveRecord implements OpenRecord, RecordListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRecord.class);

    private final Map<EntryId, RecordEntry> entries = new LinkedHashMap<>();
    private final Map<EntryId, NotShown> notShown = new LinkedHashMap<>();
    private final List<NotShown> notShownWithoutId = new ArrayList<>();
    private final Map<SourceId, SourceState> states = new LinkedHashMap<>();
    private final Set<SourceId> readAnew = new HashSet<>();
    private final List<RecordSource> sources;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable whenFinished;
    private final long begunAt = System.nanoTime();
    private final Optional<LookUps> lookUps;
    private LookedUp lookedUp;
    private @Nullable RecordReading reading;
    private long version;
    private RecordSnapshot latest;

    LiveRecord(List<RecordSource> sources, Runnable whenFinished) {
        this(sources, whenFinished, Optional.empty());
    }

    /** @param lookUps asked, when all has come, for what entries name without a word */
    LiveRecord(List<RecordSource> sources, Runnable whenFinished, Optional<LookUps> lookUps) {
        this.lookUps = lookUps;
        this.lookedUp = new LookedUp(lookUps.isPresent(), Map.of());
        this.sources = List.copyOf(sources);
        this.whenFinished = whenFinished;
        sources.forEach(source -> states.put(source.id(), new SourceState.Waiting()));
        this.latest = new RecordSnapshot(0, List.of(), List.of(), coverage(), lookedUp);
    }

    synchronized void readBy(RecordReading begun) {
        reading = begun;
    }

    @Override
    public synchronized RecordSnapshot now() {
        if (latest.version() != version) {
            List<NotShown> named = new ArrayList<>(notShown.values());
            named.addAll(notShownWithoutId);
            latest = new RecordSnapshot(version, entries.values(), named, coverage(), lookedUp);
        }
        return latest;
    }

    @Override
    public synchronized boolean settled() {
        return coverage().stream().noneMatch(SourceCoverage::coming);
    }

    @Override
    public RecordSnapshot firstView(Duration sinceItBegan) {
        Duration left = sinceItBegan.minusNanos(System.nanoTime() - begunAt);
        if (left.isPositive()) {
            reading().ifPresent(begun -> begun.await(left));
        }
        return now();
    }

    @Override
    public void again(SourceId source) {
        reading().ifPresent(begun -> begun.again(source));
    }

    @Override
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void stop() {
        reading().ifPresent(RecordReading::stop);
        listeners.clear();
    }

    @Override
    public void received(SourceId source, List<Resource> resources) {
        List<RecordEntry> mapped = new ArrayList<>(resources.size());
        List<NotShown> failed = new ArrayList<>();
        for (Resource resource : resources) {
            try {
                mapped.add(EntryMapper.map(source, resource));
            } catch (RuntimeException e) {
                LOG.warn(
                        "A {} of {} cannot be shown: {}",
                        resource.fhirType(),
                        source,
                        e.getClass().getName());
                failed.add(new NotShown(source, resource.fhirType(), place(source, resource)));
            }
        }
        if (!failed.isEmpty()) {
            LOG.warn("{} entries of {} cannot be shown", failed.size(), source);
        }
        synchronized (this) {
            dropWhatIsReplaced(source);
            mapped.forEach(entry -> entries.put(entry.id(), entry));
            mapped.forEach(entry -> notShown.remove(entry.id()));
            failed.forEach(this::name);
            version++;
        }
    }

    @Override
    public void state(SourceId source, SourceState state) {
        synchronized (this) {
            SourceState before = states.put(source, state);
            if (state instanceof SourceState.Waiting && !(before instanceof SourceState.Waiting)) {
                readAnew.add(source);
            }
            if (state instanceof SourceState.Complete || state instanceof SourceState.NothingHere) {
                dropWhatIsReplaced(source);
            }
            version++;
        }
        if (!(state instanceof SourceState.Arriving)) {
            tell();
        }
    }

    @Override
    public void unreadable(SourceId source, UnreadableEntry entry) {
        Optional<EntryId> place =
                entry.type().flatMap(type -> entry.id().flatMap(id -> EntryId.parse(source.value(), type, id)));
        synchronized (this) {
            dropWhatIsReplaced(source);
            name(new NotShown(source, entry.type().flatMap(Tame::label).orElse(""), place));
            version++;
        }
    }

    @Override
    public void finished() {
        whenFinished.run();
        tell();
        lookUps.ifPresent(asking -> Thread.ofVirtual().name("look-ups").start(() -> lookUp(asking)));
    }

    /** After the reading, so that nobody waits for it. */
    private void lookUp(LookUps asking) {
        Set<EntryId> unnamed = unnamed();
        Map<EntryId, Optional<String>> names = unnamed.isEmpty() ? Map.of() : asking.names(unnamed);
        synchronized (this) {
            lookedUp = lookedUp.and(names);
            version += unnamed.isEmpty() ? 0 : 1;
        }
        if (!unnamed.isEmpty()) {
            tell();
        }
    }

    private synchronized Set<EntryId> unnamed() {
        return entries.values().stream()
                .flatMap(Unnamed::in)
                .filter(id -> !entries.containsKey(id) && lookedUp.name(id).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private synchronized Optional<RecordReading> reading() {
        return Optional.ofNullable(reading);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn(
                        "A page could not be told of a change: {}", e.getClass().getName());
            }
        }
    }

    private void name(NotShown thing) {
        if (thing.id().isPresent()) {
            if (!entries.containsKey(thing.id().get())) {
                notShown.put(thing.id().get(), thing);
            }
        } else {
            notShownWithoutId.add(thing);
        }
    }

    /** What a source sends after it was asked again replaces what it sent before; until then the old stays in sight. */
    private void dropWhatIsReplaced(SourceId source) {
        if (readAnew.remove(source)) {
            entries.keySet().removeIf(id -> id.source().equals(source));
            notShown.keySet().removeIf(id -> id.source().equals(source));
            notShownWithoutId.removeIf(thing -> thing.source().equals(source));
        }
    }

    private List<SourceCoverage> coverage() {
        return sources.stream()
                .map(source -> new SourceCoverage(
                        source, states.getOrDefault(source.id(), new SourceState.Waiting()), named(source.id())))
                .toList();
    }

    private int named(SourceId source) {
        return (int) (notShown.keySet().stream()
                        .filter(id -> id.source().equals(source))
                        .count()
                + notShownWithoutId.stream()
                        .filter(thing -> thing.source().equals(source))
                        .count());
    }

    private static Optional<EntryId> place(SourceId source, Resource resource) {
        return Optional.ofNullable(resource.getIdElement().getIdPart())
                .flatMap(id -> EntryId.parse(source.value(), resource.fhirType(), id));
    }
}
