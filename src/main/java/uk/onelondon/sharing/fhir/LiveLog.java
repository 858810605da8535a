package uk.onelondon.sharing.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.Grouping;
import uk.onelondon.sharing.log.LoggedAccess;
import uk.onelondon.sharing.log.OpenLog;

/** Collects one person's log while it arrives. What cannot be shown is counted, and so the log is not called complete. */
final class LiveLog implements OpenLog, RecordListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLog.class);

    private final String subject;
    private final List<RecordSource> places;
    private final Instant begun;
    private final long begunAt = System.nanoTime();
    private final Map<SourceId, Map<String, LoggedAccess>> accesses = new HashMap<>();
    private final Map<SourceId, Set<String>> patients = new HashMap<>();
    private final Map<SourceId, Integer> notShown = new HashMap<>();
    private final Map<SourceId, SourceState> states = new LinkedHashMap<>();
    private final Set<SourceId> readAnew = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable RecordReading reading;
    private @Nullable AccessLog latest;

    LiveLog(String subject, List<RecordSource> places, Instant begun) {
        this.subject = subject;
        this.places = List.copyOf(places);
        this.begun = begun;
        places.forEach(place -> states.put(place.id(), new SourceState.Waiting()));
    }

    synchronized void readBy(RecordReading started) {
        reading = started;
    }

    @Override
    public synchronized AccessLog now() {
        AccessLog known = latest;
        if (known == null) {
            List<LoggedAccess> all = new ArrayList<>();
            accesses.values().forEach(ofPlace -> all.addAll(ofPlace.values()));
            known = new AccessLog(Grouping.views(all), coverage(), begun);
            latest = known;
        }
        return known;
    }

    @Override
    public AccessLog firstView(Duration sinceItBegan) {
        Duration left = sinceItBegan.minusNanos(System.nanoTime() - begunAt);
        if (left.isPositive()) {
            reading().ifPresent(started -> started.await(left));
        }
        return now();
    }

    @Override
    public void again(SourceId source) {
        reading().ifPresent(started -> started.again(source));
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

    /** How many accesses are held. */
    synchronized int size() {
        return accesses.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public synchronized void received(SourceId source, List<Resource> resources) {
        dropWhatIsReplaced(source);
        resources.forEach(resource -> take(source, resource));
        latest = null;
    }

    private void take(SourceId source, Resource resource) {
        switch (resource) {
            case Patient patient ->
                patients.computeIfAbsent(source, place -> new HashSet<>())
                        .add(patient.getIdElement().getIdPart());
            case AuditEvent event -> take(source, event);
            default -> LOG.warn("A log of {} held a {}", source, resource.fhirType());
        }
    }

    private void take(SourceId source, AuditEvent event) {
        try {
            LoggedAccess access =
                    LogMapper.map(source, event, new Whose(subject, patients.getOrDefault(source, Set.of())));
            accesses.computeIfAbsent(source, place -> new HashMap<>()).put(access.id(), access);
        } catch (RuntimeException e) {
            // The type only: the message may quote the log.
            LOG.warn(
                    "An entry of the log of {} cannot be shown: {}",
                    source,
                    e.getClass().getName());
            notShown.merge(source, 1, Integer::sum);
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
            latest = null;
        }
        if (!(state instanceof SourceState.Arriving)) {
            tell();
        }
    }

    @Override
    public synchronized void unreadable(SourceId source, UnreadableEntry entry) {
        dropWhatIsReplaced(source);
        notShown.merge(source, 1, Integer::sum);
        latest = null;
    }

    @Override
    public void finished() {
        tell();
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

    /** What a place sends after it was asked again replaces what it sent before; until then the old stays in sight. */
    private void dropWhatIsReplaced(SourceId source) {
        if (readAnew.remove(source)) {
            accesses.remove(source);
            notShown.remove(source);
        }
    }

    private List<SourceCoverage> coverage() {
        return places.stream()
                .map(place -> new SourceCoverage(
                        place,
                        states.getOrDefault(place.id(), new SourceState.Waiting()),
                        notShown.getOrDefault(place.id(), 0)))
                .toList();
    }
}
