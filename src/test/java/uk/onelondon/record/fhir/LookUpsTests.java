package uk.onelondon.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.sharedrecord.Answer;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** What an entry names without a word is asked for by its id, after all else, before it is called broken. */
class LookUpsTests {

    private static final SourceId NORTH = new SourceId("north-east");
    private static final SourceId SOUTH = new SourceId("south-west");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<EntryId, Answer<Resource>> held = new ConcurrentHashMap<>();
    private final List<EntryId> asked = new ArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final AtomicInteger told = new AtomicInteger();
    private final LiveRecord record =
            new LiveRecord(List.of(source(NORTH), source(SOUTH)), () -> {}, Optional.of(new LookUps(this::answer)));

    private static RecordSource source(SourceId id) {
        return new RecordSource(id, id.value(), "London", URI.create("http://localhost/fhir/" + id), false);
    }

    private Answer<Resource> answer(EntryId id) {
        synchronized (asked) {
            asked.add(id);
        }
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return held.getOrDefault(id, new Answer.NotFound<>());
    }

    private static Condition recordedBy(String id, String reference, String display) {
        Condition condition = new Condition();
        condition.setId(id);
        condition.setRecorder(new Reference(reference).setDisplay(display.isEmpty() ? null : display));
        return condition;
    }

    private void sentAndFinished(Resource... resources) {
        record.onChange(told::incrementAndGet);
        record.received(NORTH, List.of(resources));
        record.state(NORTH, new SourceState.Complete(resources.length, NOON));
        record.state(SOUTH, new SourceState.NothingHere(NOON));
        record.finished();
    }

    private Named recorder(String id) {
        return record.now()
                .entry(new EntryId(NORTH, "Condition", id))
                .orElseThrow()
                .facts()
                .recorder();
    }

    @Test
    void aNameThatIsThereIsFound() throws InterruptedException {
        Practitioner doctor = new Practitioner();
        doctor.addName().setText("Dr Ana Silva");
        held.put(new EntryId(NORTH, "Practitioner", "p1"), new Answer.Found<>(doctor, Optional.empty()));
        sentAndFinished(recordedBy("c1", "Practitioner/p1", ""));
        mayAnswer.countDown();
        await(() -> record.now().nameOf(recorder("c1")).isPresent());
        assertThat(record.now().nameOf(recorder("c1"))).contains("Dr Ana Silva");
        assertThat(record.now().isBroken(recorder("c1"))).isFalse();
        assertThat(record.now().size())
                .as("nothing is counted that is not hers")
                .isEqualTo(1);
    }

    @Test
    void nothingIsCalledBrokenBeforeItWasLookedUp() throws InterruptedException {
        sentAndFinished(recordedBy("c1", "Practitioner/gone", ""));
        assertThat(record.now().isBroken(recorder("c1"))).isFalse();
        mayAnswer.countDown();
        await(() -> record.now().isBroken(recorder("c1")));
        assertThat(asked).containsExactly(new EntryId(NORTH, "Practitioner", "gone"));
    }

    @Test
    void whatCannotBeAskedForIsNotCalledBroken() throws InterruptedException {
        EntryId down = new EntryId(NORTH, "Organization", "o1");
        held.put(down, new Answer.Unavailable<>(Optional.empty()));
        sentAndFinished(recordedBy("c1", "Organization/o1", ""), recordedBy("c2", "Practitioner/gone", ""));
        int before = told.get();
        mayAnswer.countDown();
        await(() -> told.get() > before);
        assertThat(record.now().isBroken(recorder("c1"))).isFalse();
        assertThat(record.now().nameOf(recorder("c1"))).isEmpty();
    }

    @Test
    void nobodyWaitsForIt() {
        sentAndFinished(recordedBy("c1", "Practitioner/p1", ""));
        RecordSnapshot snapshot = record.now();
        assertThat(snapshot.settled()).isTrue();
        assertThat(record.settled()).isTrue();
        assertThat(told.get()).as("of two sources and the end").isEqualTo(3);
        mayAnswer.countDown();
    }

    @Test
    void onlyWhatHasNoWordsAndCannotHaveComeIsAskedForOnceAndNotWithoutEnd() throws InterruptedException {
        mayAnswer.countDown();
        List<Resource> resources = new ArrayList<>(List.of(
                recordedBy("said", "Practitioner/p1", "Dr Ana Silva"),
                recordedBy("hers", "Patient/p1", ""),
                recordedBy("elsewhere", "RelatedPerson/r1", ""),
                recordedBy("twice", "Practitioner/same", ""),
                recordedBy("again", "Practitioner/same", "")));
        for (int i = 0; i < 100; i++) {
            resources.add(recordedBy("many" + i, "Organization/o" + i, ""));
        }
        sentAndFinished(resources.toArray(Resource[]::new));
        await(() -> told.get() > 3);
        assertThat(asked)
                .hasSize(LookUps.MOST)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.id().equals("same") || id.type().equals("Organization"));
        assertThat(record.now().isBroken(recorder("many99")))
                .as("it was never asked for")
                .isFalse();
    }

    @Test
    void aSourceReadAnewIsAskedOnlyForWhatIsNotKnown() throws InterruptedException {
        mayAnswer.countDown();
        Organization surgery = new Organization().setName("The surgery");
        held.put(new EntryId(NORTH, "Organization", "o1"), new Answer.Found<>(surgery, Optional.empty()));
        sentAndFinished(recordedBy("c1", "Organization/o1", ""));
        await(() -> told.get() > 3);
        record.state(NORTH, new SourceState.Waiting());
        record.received(NORTH, List.of(recordedBy("c1", "Organization/o1", "")));
        record.state(NORTH, new SourceState.Complete(1, NOON));
        record.finished();
        Thread.sleep(100);
        assertThat(asked).hasSize(1);
        assertThat(record.now().nameOf(recorder("c1"))).contains("The surgery");
    }

    private interface Wish {
        boolean isTrue();
    }

    private static void await(Wish wish) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!wish.isTrue()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }
}
