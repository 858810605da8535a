package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.http.Limits;

class BoundedHeapTests {

    /** A narrative of 60 kB in each of 3,000 entries: 180 MB over the wire, none of it kept. */
    @Test
    void whatWasHandedOnIsNotKept() {
        Limits limits = new Limits(
                Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(60), 64L << 20, 60, 500, 20_000);
        try (FakeSource source = new FakeSource("north");
                Rig rig = new Rig(limits, 100, source)) {
            source.record.addObservations(3_000);
            String narrative = "{\"text\":{\"status\":\"generated\",\"div\":\"" + "x".repeat(60_000) + "\"},";
            source.record.spoil = page -> page.stream()
                    .map(i -> new FakeRecord.Item(
                            i.type(),
                            i.id(),
                            i.date(),
                            i.changed(),
                            narrative + i.json().substring(1)))
                    .toList();
            long before = used();
            Counting counting = new Counting(new AtomicInteger(), new AtomicInteger());
            assertThat(rig.record
                            .read(Rig.person(), List.of("Observation"), counting)
                            .await(Duration.ofSeconds(90)))
                    .isTrue();
            assertThat(counting.received()).hasValue(3_001);
            assertThat(counting.largest().get()).isLessThanOrEqualTo(100);
            assertThat(used() - before).isLessThan(20L << 20);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private record Counting(AtomicInteger received, AtomicInteger largest) implements RecordListener {

        @Override
        public void received(SourceId source, List<Resource> resources) {
            received.addAndGet(resources.size());
            largest.accumulateAndGet(resources.size(), Math::max);
        }

        @Override
        public void state(SourceId source, SourceState state) {}

        @Override
        public void unreadable(SourceId source, UnreadableEntry entry) {}

        @Override
        public void finished() {}
    }
}
