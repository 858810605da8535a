package uk.onelondon.sharedrecord.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** Tells a listener what happens, one thing at a time, until it is told to be quiet; and keeps the states. */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final Hearing listener;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<SourceId, SourceState> states = new LinkedHashMap<>();
    private volatile boolean quiet;
    private boolean complained;

    Reporter(Hearing listener, Collection<SourceId> sources) {
        this.listener = listener;
        sources.forEach(source -> states.put(source, new SourceState.Waiting()));
    }

    /** How far each source has come, in their order. */
    Map<SourceId, SourceState> states() {
        turn.lock();
        try {
            return new LinkedHashMap<>(states);
        } finally {
            turn.unlock();
        }
    }

    void state(SourceId source, SourceState state) {
        tell(source, () -> state, told -> {});
    }

    /** Tells of something, then of the state it led to, with nothing of the same reading between them. */
    void tell(SourceId source, Supplier<SourceState> state, Consumer<Hearing> message) {
        turn.lock();
        try {
            SourceState now = state.get();
            states.put(source, now);
            tell(message);
            tell(told -> told.state(source, now));
        } finally {
            turn.unlock();
        }
    }

    void tell(Consumer<Hearing> message) {
        turn.lock();
        try {
            if (!quiet) {
                message.accept(listener);
            }
        } catch (RuntimeException e) {
            complain(e);
        } finally {
            turn.unlock();
        }
    }

    /** Once, and the type only: the message of a listener's exception may quote the record. */
    private void complain(RuntimeException e) {
        if (!complained) {
            LOG.error("A listener of the record failed with {}", e.getClass().getName());
            complained = true;
        }
    }

    /** After this returns the listener hears nothing more. */
    void beQuiet() {
        turn.lock();
        quiet = true;
        turn.unlock();
    }

    boolean isQuiet() {
        return quiet;
    }
}
