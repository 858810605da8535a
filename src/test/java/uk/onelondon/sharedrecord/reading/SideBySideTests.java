package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Unavailable;
import uk.onelondon.sharedrecord.SourceState.Waiting;
import uk.onelondon.sharedrecord.UnreadableEntry;

class SideBySideTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<FakeSource> six =
            IntStream.range(0, 6).mapToObj(i -> new FakeSource("s" + i)).toList();
    private final CountDownLatch gate = new CountDownLatch(1);
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(six.toArray(FakeSource[]::new));
        six.forEach(source -> source.record.addObservations(60));
    }

    @AfterEach
    void stop() {
        gate.countDown();
        rig.close();
        six.forEach(FakeSource::close);
    }

    @Test
    void oneThatIsSilentDelaysNoOther() throws InterruptedException {
        holdUntilGate(six.get(2), "Patient");
        CountDownLatch five = new CountDownLatch(5);
        Heard heard = new Heard();
        RecordReading reading = rig.record.read(Rig.person(), List.of("Observation"), new Both(heard, state -> {
            if (state instanceof Complete) {
                five.countDown();
            }
        }));
        assertThat(five.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reading.finished()).isFalse();
        assertThat(reading.states()).containsEntry(new SourceId("s2"), new Waiting());
        gate.countDown();
        assertThat(reading.await(LONG)).isTrue();
        assertThat(reading.states().values()).allMatch(state -> state.equals(new Complete(61, Rig.CLOCK.instant())));
        assertThat(reading.states().keySet())
                .extracting(SourceId::value)
                .containsExactly("s0", "s1", "s2", "s3", "s4", "s5");
        assertThat(heard.finished).hasValue(1);
    }

    @Test
    void theFirstScreenIsAskedForBeforeTheRest() {
        FakeSource source = six.getFirst();
        List<String> first = List.of("Observation", "AllergyIntolerance", "CareTeam");
        CountDownLatch arrived = new CountDownLatch(first.size());
        source.when(asked -> {
            first.stream().filter(asked::isSearch).forEach(type -> arrived.countDown());
            boolean search = !asked.path().equals("/token") && !asked.isSearch("Patient");
            if (search && !reached(arrived)) {
                asked.json(500, "{}");
                return true;
            }
            return false;
        });
        Heard heard = rig.read(
                "Provenance", "Encounter", "Procedure", "Condition", "Observation", "AllergyIntolerance", "CareTeam");
        assertThat(heard.last("s0")).as("no other question waited for").isInstanceOf(Complete.class);
        assertThat(source.asked.stream()
                        .filter(a -> a.isSearch("Observation"))
                        .findFirst()
                        .orElseThrow()
                        .parameter("_count"))
                .isEqualTo("40");
    }

    @Test
    void oneSourceIsReadAgainAloneWhenAsked() {
        FakeSource down = six.get(3);
        FakeSource.Behaviour broken = asked -> {
            asked.json(500, "{}");
            return gate.getCount() > 0;
        };
        down.when(asked -> gate.getCount() > 0 && broken.answer(asked));
        Heard heard = new Heard();
        RecordReading reading = rig.record.read(Rig.person(), List.of("Observation"), heard);
        reading.await(LONG);
        assertThat(heard.last("s3")).isEqualTo(new Unavailable(Reason.FAILED, Optional.empty()));
        assertThat(rig.record.lastSeen(new SourceId("s3"))).isEmpty();
        long before = six.get(1).searches("Observation");
        gate.countDown();
        reading.again(new SourceId("s3"));
        reading.await(LONG);
        assertThat(heard.last("s3")).isEqualTo(new Complete(61, Rig.CLOCK.instant()));
        assertThat(heard.ids("s3")).hasSize(61);
        assertThat(six.get(1).searches("Observation")).isEqualTo(before);
        assertThat(heard.finished).hasValue(2);
        assertThat(rig.record.lastSeen(new SourceId("s3"))).contains(Rig.CLOCK.instant());
    }

    @Test
    void aSourceSeenBeforeSaysWhen() {
        rig.read("Observation");
        six.get(4).when(asked -> {
            asked.json(500, "{}");
            return true;
        });
        assertThat(rig.read("Observation").last("s4"))
                .isEqualTo(new Unavailable(Reason.FAILED, Optional.of(Rig.CLOCK.instant())));
    }

    @Test
    void afterStopTheListenerHearsNothing() {
        holdUntilGate(six.get(2), "Observation");
        Heard heard = new Heard();
        RecordReading reading = rig.record.read(Rig.person(), List.of("Observation"), heard);
        reading.stop();
        int before = heard.states.values().stream().mapToInt(List::size).sum();
        gate.countDown();
        assertThat(reading.await(LONG)).isTrue();
        assertThat(heard.states.values().stream().mapToInt(List::size).sum()).isEqualTo(before);
        assertThat(heard.finished).hasValue(0);
    }

    @Test
    void aListenerThatFailsStopsNothing() {
        RecordReading reading = rig.record.read(Rig.person(), List.of("Observation"), new Both(new Heard(), state -> {
            throw new IllegalStateException("listener");
        }));
        assertThat(reading.await(LONG)).isTrue();
        assertThat(reading.states().values()).allMatch(state -> state.equals(new Complete(61, Rig.CLOCK.instant())));
    }

    @Test
    void aTypeThatHasNoPatientIsAProgrammersError() {
        assertThatThrownBy(() -> rig.record.read(Rig.person(), List.of("ValueSet"), new Heard()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void holdUntilGate(FakeSource source, String type) {
        source.when(asked -> {
            if (asked.isSearch(type)) {
                assertThat(reached(gate)).isTrue();
            }
            return false;
        });
    }

    /** Passes everything on and looks at each state. */
    private record Both(Heard heard, Consumer<SourceState> look) implements RecordListener {

        @Override
        public void received(SourceId source, List<Resource> resources) {
            heard.received(source, resources);
        }

        @Override
        public void state(SourceId source, SourceState state) {
            heard.state(source, state);
            look.accept(state);
        }

        @Override
        public void unreadable(SourceId source, UnreadableEntry entry) {
            heard.unreadable(source, entry);
        }

        @Override
        public void finished() {
            heard.finished();
        }
    }
}
