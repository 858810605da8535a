package uk.onelondon.record.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.SourceId;

/**
 * Asks for single things by their ids, all sources side by side and a few at a time each. A source that cannot be asked is
 * left alone after the first failure. Most records name everything in words, and then nothing is asked.
 */
final class LookUps {

    /** Of one source in one reading; a record that leaves more unnamed than that is not going to be readable by this. */
    static final int MOST = 40;

    private static final int SIDE_BY_SIDE = 4;

    private final Function<EntryId, Answer<Resource>> one;

    LookUps(Function<EntryId, Answer<Resource>> one) {
        this.one = one;
    }

    /**
     * Waits until all have answered.
     *
     * @return all but those that are not there; with an empty name what has none, or could not be asked for
     */
    Map<EntryId, Optional<String>> names(Set<EntryId> wanted) {
        Map<EntryId, Optional<String>> names = new ConcurrentHashMap<>();
        wanted.forEach(id -> names.put(id, Optional.empty()));
        Map<SourceId, Queue<EntryId>> queues = wanted.stream()
                .collect(Collectors.groupingBy(
                        EntryId::source, Collectors.toCollection(ConcurrentLinkedQueue<EntryId>::new)));
        CountDownLatch working = new CountDownLatch(queues.size() * SIDE_BY_SIDE);
        for (Queue<EntryId> queue : queues.values()) {
            Queue<EntryId> bounded =
                    queue.stream().limit(MOST).collect(Collectors.toCollection(ConcurrentLinkedQueue<EntryId>::new));
            for (int i = 0; i < SIDE_BY_SIDE; i++) {
                Thread.ofVirtual().name("look-up").start(() -> {
                    try {
                        work(bounded, names);
                    } finally {
                        working.countDown();
                    }
                });
            }
        }
        try {
            working.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return names;
    }

    private void work(Queue<EntryId> queue, Map<EntryId, Optional<String>> names) {
        for (EntryId id = queue.poll(); id != null; id = queue.poll()) {
            switch (one.apply(id)) {
                case Answer.Found<Resource>(Resource found, var version) -> names.put(id, Pointers.name(found));
                case Answer.NotFound<Resource> none -> names.remove(id);
                case Answer.Unreadable<Resource> none -> {}
                case Answer.TooBig<Resource> none -> {}
                case Answer.ChangedElsewhere<Resource> none -> {}
                case Answer.Refused<Resource> none -> {}
                case Answer.Unavailable<Resource> none -> queue.clear();
            }
        }
    }
}
