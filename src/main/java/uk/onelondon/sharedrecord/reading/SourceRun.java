package uk.onelondon.sharedrecord.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

/** Reads all of one source: who she is there, then type by type, a few at a time, the first screen first. */
final class SourceRun {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRun.class);
    private static final int SIDE_BY_SIDE = 4;

    private final Reach reach;
    private final Executor threads;
    private final RecordSource source;
    private final SignedInPerson person;
    private final List<Kind> kinds;
    private final Reporter reporter;
    private final SourceAccess access;
    private final List<SliceReader> slices = new ArrayList<>();
    private final PriorityBlockingQueue<Step> steps =
            new PriorityBlockingQueue<>(32, Comparator.comparingInt(Step::place));
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    SourceRun(
            Reach reach,
            Executor threads,
            RecordSource source,
            SignedInPerson person,
            List<Kind> kinds,
            Reporter reporter) {
        this.reach = reach;
        this.threads = threads;
        this.source = source;
        this.person = person;
        this.kinds = kinds;
        this.reporter = reporter;
        this.access = new SourceAccess(reach, source, person, reporter);
    }

    /** Reads the source to its end and reports the state it ends in. Throws nothing. */
    void run() {
        SourceState end;
        try {
            end = person.nhsNumber().map(this::read).orElseGet(() -> unavailable(Reason.NO_NHS_NUMBER));
        } catch (RuntimeException e) {
            // The type only: the message may quote what was being read.
            LOG.error("Reading {} ended with {}", source.id(), e.getClass().getName());
            end = access.received() > 0 ? partly() : unavailable(Reason.FAILED);
        }
        if (end instanceof SourceState.Unavailable(Reason reason, var lastSeen)) {
            LOG.warn("Source {} could not be read: {}", source.id(), reason);
        } else if (end instanceof SourceState.Partly(int received, int missing, var at)) {
            LOG.warn("Source {} could be read in part only: {} missing, {}", source.id(), missing, failures);
        }
        reporter.state(source.id(), end);
    }

    private SourceState read(NhsNumber number) {
        return switch (reach.patients().find(source, person, number)) {
            case Match.Failed(Reason reason) -> unavailable(reason);
            case Match.Unknown() -> new SourceState.NothingHere(access.now());
            case Match.Refused(List<UnreadableEntry> refused) -> {
                access.deliver(new Slice.Batch(List.of(), refused));
                yield unavailable(Reason.NOT_MATCHED);
            }
            case Match.Known hers -> {
                access.deliverPatients(new Slice.Batch(hers.patients(), hers.refused()));
                plan(hers);
                work();
                yield end(hers.patients().size());
            }
        };
    }

    private void plan(Match.Known hers) {
        for (Kind kind : kinds) {
            for (String patient : hers.ids()) {
                Slice slice = new Slice(source.id(), kind, hers.ids());
                access.expect(slice);
                Question question = new Question(access.base(), kind, patient, reach.pageSize());
                SliceReader reader = new SliceReader(access, question, slice);
                slices.add(reader);
                steps.add(firstStep(reader, slices.size()));
            }
        }
    }

    private Step firstStep(SliceReader reader, int place) {
        return switch (reader.kind().haste()) {
            case FIRST -> new Step(place, () -> read(reader));
            case LOOK_FIRST ->
                new Step(place, () -> {
                    if (!reader.look()) {
                        steps.add(new Step(10_000 + place, () -> read(reader)));
                    }
                });
            case LATER -> new Step(20_000 + place, () -> read(reader));
        };
    }

    private void read(SliceReader reader) {
        reader.read().ifPresent(reason -> failures.add(new Failure(reader.kind().type(), reason)));
    }

    private void work() {
        CountDownLatch working = new CountDownLatch(SIDE_BY_SIDE);
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            threads.execute(() -> {
                try {
                    takeSteps();
                } catch (RuntimeException e) {
                    LOG.error(
                            "Reading {} lost a thread to {}",
                            source.id(),
                            e.getClass().getName());
                    failures.add(new Failure("", Reason.FAILED));
                } finally {
                    working.countDown();
                }
            });
        }
        try {
            working.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeSteps() {
        for (Step step = steps.poll(); step != null; step = steps.poll()) {
            step.work().run();
        }
    }

    private SourceState end(int patients) {
        boolean nothingCame = access.received() == patients && !failures.isEmpty();
        if (nothingCame && failures.size() >= slices.size()) {
            return unavailable(
                    failures.stream().map(Failure::reason).findFirst().orElse(Reason.FAILED));
        }
        boolean sure = slices.stream().noneMatch(reader -> reader.slice().isUncertain());
        return missing() == 0 && sure ? new SourceState.Complete(access.received(), access.now()) : partly();
    }

    private SourceState partly() {
        return new SourceState.Partly(access.received(), missing(), access.now());
    }

    private int missing() {
        return slices.stream().mapToInt(reader -> reader.slice().missing()).sum();
    }

    private SourceState unavailable(Reason reason) {
        return new SourceState.Unavailable(reason, reach.lastSeen().of(source.id()));
    }

    private record Step(int place, Runnable work) {}

    private record Failure(String type, Reason reason) {}
}
