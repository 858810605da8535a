package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Unavailable;
import uk.onelondon.sharedrecord.http.Limits;

class BusySourceTests {

    private final FakeSource source = new FakeSource("north");
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(source);
        source.record.addObservations(10);
    }

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aShortWaitIsWaited(int status) {
        AtomicInteger times = busy(status, "1", 1);
        assertThat(rig.read("Observation").last("north")).isEqualTo(new Complete(11, Rig.CLOCK.instant()));
        assertThat(times).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 120", "503, 120", "429, ''", "503, soon"})
    void aLongWaitIsNotWaitedButSaid(int status, String retryAfter) {
        busy(status, retryAfter, 1_000);
        assertThat(rig.read("Observation", "Flag").last("north"))
                .isEqualTo(new Unavailable(Reason.BUSY, Optional.empty()));
        assertThat(source.searches("Patient")).isEqualTo(1);
    }

    @Test
    void aSingleQuestionIsToldWhenToComeBack() {
        busy(503, "Tue, 02 Jun 2026 10:02:00 GMT", 1_000);
        assertThat(rig.record.one(Rig.person(), new SourceId("north"), "Observation", "o1"))
                .isEqualTo(
                        new Answer.Unavailable<>(Optional.of(Rig.CLOCK.instant().plusSeconds(120))));
    }

    @Test
    void aSourceThatBecomesBusyIsLeftInPeace() {
        source.when(asked -> {
            boolean after = asked.path().startsWith("/fhir") && !asked.isSearch("Patient");
            if (after) {
                asked.json(503, "{}");
            }
            return after;
        });
        rig.read("Observation", "Flag", "Goal", "Condition", "Encounter", "Procedure", "CareTeam", "List", "Task");
        assertThat(source.asked).hasSizeLessThan(10);
    }

    private AtomicInteger busy(int status, String retryAfter, int most) {
        AtomicInteger times = new AtomicInteger();
        source.when(asked -> {
            boolean busy = asked.path().startsWith("/fhir") && times.get() < most;
            if (busy) {
                times.incrementAndGet();
                if (!retryAfter.isEmpty()) {
                    asked.exchange().getResponseHeaders().set("Retry-After", retryAfter);
                }
                asked.json(status, "{}");
            }
            return busy;
        });
        return times;
    }

    @Test
    void aSourceTooSlowForALargePageIsAskedForSmallOnes() {
        Limits impatient = new Limits(
                Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofSeconds(10), 4L << 20, 60, 50, 20_000);
        FakeSource slow = new FakeSource("north");
        slow.record.addObservations(240);
        slow.when(asked -> {
            boolean large = asked.parameter("_count").equals("500");
            if (large) {
                pause(900);
            }
            return false;
        });
        try (slow;
                Rig patient = new Rig(impatient, 500, slow)) {
            assertThat(patient.read("Observation").last("north")).isEqualTo(new Complete(241, Rig.CLOCK.instant()));
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
