package uk.onelondon.sharedrecord.reading;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** All sources read side by side, each for itself: one that is slow or down delays none of the others. */
final class ParallelReading implements RecordReading {

    private final Map<SourceId, RecordSource> sources;
    private final Executor threads;
    private final Reporter reporter;
    private final Function<RecordSource, Runnable> runs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Set<SourceId> underWay = new HashSet<>();

    ParallelReading(
            List<RecordSource> sources, Executor threads, Reporter reporter, Function<RecordSource, Runnable> runs) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(RecordSource::id, Function.identity()));
        this.threads = threads;
        this.reporter = reporter;
        this.runs = runs;
    }

    /** Begins with all sources; to be called once. */
    void start() {
        lock.lock();
        underWay.addAll(sources.keySet());
        lock.unlock();
        sources.values().forEach(this::launch);
    }

    @Override
    public Map<SourceId, SourceState> states() {
        return reporter.states();
    }

    @Override
    public boolean finished() {
        lock.lock();
        try {
            return underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!underWay.isEmpty() && left > 0) {
                left = idle.awaitNanos(left);
            }
            return underWay.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void again(SourceId id) {
        RecordSource source = sources.get(id);
        if (source == null || reporter.isQuiet() || !begin(id)) {
            return;
        }
        launch(source);
    }

    @Override
    public void stop() {
        reporter.beQuiet();
    }

    private void launch(RecordSource source) {
        reporter.state(source.id(), new SourceState.Waiting());
        threads.execute(() -> {
            try {
                runs.apply(source).run();
            } finally {
                end(source.id());
            }
        });
    }

    private boolean begin(SourceId id) {
        lock.lock();
        try {
            return underWay.add(id);
        } finally {
            lock.unlock();
        }
    }

    private void end(SourceId id) {
        boolean last;
        lock.lock();
        try {
            last = underWay.size() == 1 && underWay.contains(id);
            if (!last) {
                underWay.remove(id);
            }
        } finally {
            lock.unlock();
        }
        if (last) {
            reporter.tell(Hearing::finished);
            lock.lock();
            try {
                underWay.remove(id);
                idle.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
