package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.SourceState;

/** However a server pages, orders, repeats, drops or cuts: all of it is here, or the number missing is said. */
class CompletenessPropertyTests {

    private static final int ROUNDS = 40;

    @Test
    void allOfItIsHereOrTheNumberMissingIsSaid() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CompletenessPropertyTests -Dseed=" + seed);
        Random seeds = new Random(seed);
        int partly = 0;
        int cut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Round one = new Round(seeds.nextLong());
            one.check();
            partly += one.partly ? 1 : 0;
            cut += one.cut ? 1 : 0;
        }
        assertThat(partly).as("rounds in which something stayed missing").isBetween(1, ROUNDS - 1);
        assertThat(cut).as("rounds in which the server cut its answers").isGreaterThan(ROUNDS / 10);
    }

    private static final class Round {

        private final long seed;
        private final Random random;
        private boolean partly;
        private boolean cut;

        Round(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void check() {
            try (FakeSource source = new FakeSource("north")) {
                FakeRecord record = source.record;
                int served = random.nextInt(300);
                fill(record, served);
                cut = random.nextInt(3) == 0;
                if (cut) {
                    record.willing = 20 + random.nextInt(100);
                }
                record.largestPage = 10 + random.nextInt(60);
                record.sorts = random.nextInt(4) > 0;
                record.dates = random.nextInt(4) > 0;
                record.totals = random.nextInt(4) > 0;
                boolean drops = random.nextInt(3) == 0;
                record.spoil = page -> spoilt(page, record.items, drops);
                try (Rig rig = new Rig(Rig.LIMITS, 20 + random.nextInt(80), source)) {
                    Heard heard = rig.read("Observation");
                    verify(heard, served, record.dates && !drops);
                }
            }
        }

        private void verify(Heard heard, int served, boolean everythingCanBeHad) {
            List<String> ids = heard.ids("north");
            assertThat(new HashSet<>(ids)).as("each entry once, seed %d", seed).hasSameSizeAs(ids);
            int here = ids.size();
            switch (heard.last("north")) {
                case SourceState.Complete(int count, Instant at) ->
                    assertThat(count)
                            .as("complete is complete, seed %d", seed)
                            .isEqualTo(here)
                            .isEqualTo(served + 1);
                case SourceState.Partly(int received, int missing, Instant at) -> {
                    partly = true;
                    assertThat(received).as("received, seed %d", seed).isEqualTo(here);
                    assertThat(missing).as("missing, seed %d", seed).isEqualTo(served + 1 - here);
                    assertThat(everythingCanBeHad)
                            .as("it could all be had, seed %d", seed)
                            .isFalse();
                }
                case SourceState.Waiting w -> throw new AssertionError("waiting, seed " + seed);
                case SourceState.Arriving a -> throw new AssertionError("arriving, seed " + seed);
                case SourceState.NothingHere n -> throw new AssertionError("nothing, seed " + seed);
                case SourceState.Unavailable u -> throw new AssertionError("unavailable, seed " + seed);
            }
        }

        private void fill(FakeRecord record, int count) {
            long span = 1 + random.nextInt(20);
            for (int i = 0; i < count; i++) {
                Optional<Instant> date = random.nextInt(20) == 0
                        ? Optional.empty()
                        : Optional.of(Instant.parse("2026-01-01T00:00:00Z")
                                .minusSeconds(random.nextLong(span * 31_000_000L)));
                record.items.add(FakeRecord.observation("o" + i, date, "\"code\":{\"text\":\"x\"}"));
            }
            Collections.shuffle(record.items, random);
        }

        /** Repeats entries and mixes their order; if it also drops, always the same ones. */
        private List<FakeRecord.Item> spoilt(List<FakeRecord.Item> page, List<FakeRecord.Item> all, boolean drops) {
            Random here = new Random(seed + page.size());
            List<FakeRecord.Item> spoilt = new ArrayList<>(page);
            if (drops) {
                spoilt.removeIf(item -> item.id().hashCode() % 5 == 0);
            }
            for (int i = here.nextInt(4); i > 0 && !spoilt.isEmpty(); i--) {
                spoilt.add(spoilt.get(here.nextInt(spoilt.size())));
            }
            if (here.nextBoolean() && !drops && !cut && !all.isEmpty()) {
                spoilt.add(all.get(here.nextInt(all.size())));
            }
            Collections.shuffle(spoilt, here);
            return spoilt;
        }
    }
}
