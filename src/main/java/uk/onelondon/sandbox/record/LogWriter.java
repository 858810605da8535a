package uk.onelondon.sandbox.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the logs of all endpoints. Each caller returns only once her events are kept; those who come while others are
 * being written are written together in one transaction, since a reading asks dozens of questions at once and each
 * answer waits for its event.
 */
final class LogWriter {

    private final Writer writer;
    private final TransactionTemplate ownTransaction;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    LogWriter(Writer writer, TransactionTemplate ownTransaction) {
        this.writer = writer;
        this.ownTransaction = ownTransaction;
    }

    /** @throws RuntimeException if these could not be kept; what others wrote beside them is not touched by it */
    void write(List<Writer.At> events) {
        Waiting mine = new Waiting(events);
        queue.add(mine);
        turn.lock();
        try {
            if (!mine.written) {
                writeAllWaiting();
            }
        } finally {
            turn.unlock();
        }
        mine.failure.ifPresent(failure -> {
            throw failure;
        });
    }

    private void writeAllWaiting() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
        }
        try {
            keep(batch.stream().flatMap(waiting -> waiting.events.stream()).toList());
            batch.forEach(waiting -> waiting.written = true);
        } catch (RuntimeException together) {
            batch.forEach(this::writeAlone);
        }
    }

    /** One that cannot be written costs only itself. */
    private void writeAlone(Waiting waiting) {
        try {
            keep(waiting.events);
        } catch (RuntimeException e) {
            waiting.failure = Optional.of(e);
        }
        waiting.written = true;
    }

    private void keep(List<Writer.At> events) {
        ownTransaction.executeWithoutResult(status -> writer.write(events));
    }

    /** Read and changed by whoever has the turn. */
    private static final class Waiting {

        private final List<Writer.At> events;
        private boolean written;
        private Optional<RuntimeException> failure = Optional.empty();

        Waiting(List<Writer.At> events) {
            this.events = events;
        }
    }
}
