package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.CopyListener;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.ReceivedText;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

/** What is copied is what was sent, element for element. */
class CopyTests {

    private static final SourceId NORTH = new SourceId("north");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Optional<Instant> DAY = Optional.of(Instant.parse("2026-05-01T09:00:00Z"));

    private final FakeSource source = new FakeSource("north");
    private final Rig rig = new Rig(Rig.LIMITS, 100, source);

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @Test
    void everyElementIsThereWithItsDigitsItsOrderAndItsNarrative() throws IOException {
        FakeRecord.Item item = FakeRecord.observation(
                "o1",
                DAY,
                "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">58.0</div>\"},"
                        + "\"meta\":{\"versionId\":\"7\",\"source\":\"urn:x\",\"tag\":[{\"code\":\"a\"}]},"
                        + "\"code\":{\"text\":\"HbA1c \\u202e é\"},\"unheardOf\":{\"deep\":[1,2.50]},"
                        + "\"valueQuantity\":{\"value\":58.0,\"unit\":\"mmol/mol\"}");
        source.record.items.add(item);
        Map<String, ReceivedText> texts = copy().texts;
        ReceivedText copied = texts.get("Observation/o1");
        assertThat(JSON.readTree(copied.json())).isEqualTo(JSON.readTree(item.json()));
        assertThat(copied.json()).contains("58.0").contains("2.50");
        assertThat(fields(copied.json())).isEqualTo(fields(item.json()));
        assertThat(copied.narrativeLeftOut()).isFalse();
        assertThat(JSON.readTree(texts.get("Patient/p1").json()))
                .isEqualTo(JSON.readTree(source.record.patients.getFirst()));
    }

    @Test
    void aNarrativeNoParserTakesIsLeftOutAndNothingElse() throws IOException {
        String rest = "\"code\":{\"text\":\"Haemoglobin\"},\"note\":[{\"text\":\"kept\"}]";
        source.record.items.add(FakeRecord.observation(
                "o1", DAY, "\"text\":{\"status\":\"generated\",\"div\":\"<div><p>a & b</div>\"}," + rest));
        ReceivedText copied = copy().texts.get("Observation/o1");
        assertThat(copied.narrativeLeftOut()).isTrue();
        assertThat(JSON.readTree(copied.json()))
                .isEqualTo(JSON.readTree(FakeRecord.observation("o1", DAY, rest).json()));
    }

    @Test
    void whatCannotBeReadOrIsSomebodyElsesIsNamedAndNotCopied() {
        source.record.addObservations(250);
        source.record.items.set(
                7, FakeRecord.observation("o7", DAY, "\"code\":{\"text\":\"x\"},\"issued\":\"yesterday\""));
        source.record.spoil = page -> page.stream()
                .map(item -> item.id().equals("o9")
                        ? new FakeRecord.Item(
                                item.type(),
                                item.id(),
                                item.date(),
                                item.changed(),
                                item.json().replace("Patient/p1", "Patient/p2"))
                        : item)
                .toList();
        Copied copied = copy();
        assertThat(copied.texts).hasSize(249).doesNotContainKeys("Observation/o7", "Observation/o9");
        assertThat(copied.unreadable)
                .extracting(UnreadableEntry::reason)
                .contains(Reason.NOT_UNDERSTOOD, Reason.NOT_HERS);
        assertThat(copied.state).isEqualTo(new SourceState.Partly(249, 2, Rig.CLOCK.instant()));
    }

    private Copied copy() {
        Copied copied = new Copied();
        assertThat(rig.record.copy(Rig.person(), List.of("Observation"), copied).await(Duration.ofSeconds(60)))
                .isTrue();
        assertThat(copied.finished).isTrue();
        return copied;
    }

    private static List<String> fields(String json) throws IOException {
        JsonNode tree = JSON.readTree(json);
        return List.copyOf(((com.fasterxml.jackson.databind.node.ObjectNode) tree)
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList());
    }

    private static final class Copied implements CopyListener {

        private final Map<String, ReceivedText> texts = new LinkedHashMap<>();
        private final List<UnreadableEntry> unreadable = new CopyOnWriteArrayList<>();
        private SourceState state = new SourceState.Waiting();
        private boolean finished;

        @Override
        public void received(SourceId from, List<ReceivedText> resources) {
            assertThat(from).isEqualTo(NORTH);
            resources.forEach(text ->
                    assertThat(texts.put(text.type() + "/" + text.id(), text)).isNull());
        }

        @Override
        public void state(SourceId from, SourceState now) {
            state = now;
        }

        @Override
        public void unreadable(SourceId from, UnreadableEntry entry) {
            unreadable.add(entry);
        }

        @Override
        public void finished() {
            finished = true;
        }
    }
}
