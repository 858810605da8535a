package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Partly;
import uk.onelondon.sharedrecord.UnreadableEntry;

class BadEntriesTests {

    private static final SourceId NORTH = new SourceId("north");

    private final FakeSource source = new FakeSource("north");
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(Rig.LIMITS, 500, source);
        source.record.addObservations(2_000);
    }

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @Test
    void anInvalidNarrativeCostsNothing() {
        replace(
                700,
                "\"text\":{\"status\":\"generated\",\"div\":\"<div><p>never closed & wrong</div>\"},"
                        + "\"code\":{\"text\":\"Haemoglobin\"}");
        Heard heard = rig.read("Observation");
        assertThat(heard.last("north")).isEqualTo(new Complete(2_001, Rig.CLOCK.instant()));
        assertThat(observation(heard, "o700").hasText()).isFalse();
        assertThat(observation(heard, "o700").getCode().getText()).isEqualTo("Haemoglobin");
    }

    @Test
    void anUnparseableResourceIsNamedAndCostsNoOther() {
        replace(700, "\"code\":{\"text\":\"x\"},\"issued\":\"the day before yesterday\"");
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(new UnreadableEntry(
                        NORTH, Optional.of("Observation"), Optional.of("o700"), Reason.NOT_UNDERSTOOD));
    }

    @Test
    void anEntryWithoutAnythingIsCounted() {
        source.when(asked -> {
            boolean first =
                    asked.isSearch("Observation") && asked.parameter("_summary").isEmpty();
            if (first) {
                asked.json(
                        200,
                        FakeRecord.bundle(
                                List.of("null", source.record.items.getFirst().json()), 2, Optional.empty()));
            }
            return first;
        });
        Heard heard = rig.read("Observation");
        assertThat(heard.last("north")).isEqualTo(new Partly(2, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(new UnreadableEntry(NORTH, Optional.empty(), Optional.empty(), Reason.NOT_UNDERSTOOD));
    }

    @Test
    void anEntryThatBreaksTheJsonCostsNoOther() {
        replace(700, "\"code\":{\"text\":\"never ends}");
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
    }

    @Test
    void anEntryNestedTooDeepCostsNoOther() {
        replace(700, "\"code\":" + "{\"coding\":[".repeat(80) + "]}".repeat(80));
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
    }

    @Test
    void anEntryOfAnotherPersonIsRefusedAndNamed() {
        FakeRecord.Item item = source.record.items.get(700);
        String theirs = item.json().replace("Patient/p1", "Patient/p2");
        source.record.spoil = page -> page.stream()
                .map(i -> i.id().equals("o700") ? theirs(i, theirs) : i)
                .toList();
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).hasSize(2_000).doesNotContain("Observation/o700");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(
                        new UnreadableEntry(NORTH, Optional.of("Observation"), Optional.of("o700"), Reason.NOT_HERS));
    }

    @Test
    void keepsEveryDigitOfAResult() {
        replace(1, "\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":7.40}");
        assertThat(observation(rig.read("Observation"), "o1").getValueQuantity().getValue())
                .hasToString("7.40");
    }

    @Test
    void aNumberThatWouldFillAMegabyteIsKeptAsItWasSentAndHoldsNobodyUp() {
        for (int i = 100; i < 200; i++) {
            replace(i, "\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e900000}");
        }
        replace(700, "\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e99999999999}");
        long began = System.nanoTime();
        Heard heard = rig.read("Observation");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(observation(heard, "o150")
                        .getValueQuantity()
                        .getValueElement()
                        .getValueAsString())
                .isEqualTo("1e900000");
        assertThat(heard.last("north")).isEqualTo(new Partly(2_000, 1, Rig.CLOCK.instant()));
        assertThat(heard.unreadable)
                .containsExactly(new UnreadableEntry(
                        NORTH, Optional.of("Observation"), Optional.of("o700"), Reason.NOT_UNDERSTOOD));
    }

    private void replace(int index, String content) {
        FakeRecord.Item item = source.record.items.get(index);
        source.record.items.set(index, FakeRecord.observation(item.id(), item.date(), content));
    }

    private static FakeRecord.Item theirs(FakeRecord.Item item, String json) {
        return new FakeRecord.Item(item.type(), item.id(), item.date(), item.changed(), json);
    }

    private static Observation observation(Heard heard, String id) {
        return (Observation) heard.resources.get("north").stream()
                .filter(r -> r.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
