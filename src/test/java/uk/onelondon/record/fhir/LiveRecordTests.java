package uk.onelondon.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.Fixtures.SOURCE;
import static uk.onelondon.record.fhir.Fixtures.resource;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;

class LiveRecordTests {

    private static final SourceId OTHER = new SourceId("south-west");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AtomicInteger ends = new AtomicInteger();
    private final LiveRecord record = new LiveRecord(List.of(source(SOURCE), source(OTHER)), ends::incrementAndGet);

    private static RecordSource source(SourceId id) {
        return new RecordSource(id, id.value(), "London", URI.create("http://localhost/fhir/" + id), false);
    }

    @Test
    void everyIdReceivedStandsExactlyOnceShownOrNamed() {
        long seed = System.nanoTime();
        System.out.println("Seed of everyIdReceivedStandsExactlyOnceShownOrNamed: " + seed);
        Random random = new Random(seed);
        Set<String> expected = new HashSet<>();
        List<Runnable> arrivals = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            SourceId source = random.nextBoolean() ? SOURCE : OTHER;
            String id = "x" + random.nextInt(150);
            Resource resource = any(random, id);
            expected.add(source + "/" + resource.fhirType() + "/" + id);
            boolean readable = random.nextInt(8) > 0;
            arrivals.add(
                    readable
                            ? () -> record.received(source, List.of(resource))
                            : () -> record.unreadable(
                                    source,
                                    new UnreadableEntry(
                                            source,
                                            Optional.of(resource.fhirType()),
                                            Optional.of(id),
                                            Reason.NOT_UNDERSTOOD)));
        }
        Collections.shuffle(arrivals, random);
        arrivals.forEach(Runnable::run);

        RecordSnapshot snapshot = record.now();
        List<String> there = new ArrayList<>();
        snapshot.newestFirst().forEach(entry -> there.add(entry.id().path()));
        snapshot.notShown()
                .forEach(thing -> there.add(thing.id().map(EntryId::path).orElseThrow()));
        assertThat(there).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Among them some that no mapper can take: a number too long to write. */
    private static Resource any(Random random, String id) {
        Resource resource = switch (random.nextInt(4)) {
            case 0 -> new Condition();
            case 1 -> new Observation().setValue(new Quantity(random.nextInt(100)));
            case 2 -> new Flag();
            default -> new Observation().setValue(new Quantity().setValue(new java.math.BigDecimal("1e3000")));
        };
        resource.setId(id);
        return resource;
    }

    @Test
    void somethingWithoutAnIdIsNamedAndNotDropped() {
        record.received(SOURCE, List.of(new Condition()));
        assertThat(record.now().notShown()).hasSize(1);
        assertThat(record.now().coverage().getFirst().notShown()).isEqualTo(1);
    }

    @Test
    void nothingRecordedIsOnlySaidWhenEverySourceAnsweredInFull() {
        assertThat(record.now().joined(EntryKind.ALLERGY, AllergyEntry.class))
                .isInstanceOf(RecordSection.PartlyAvailable.class);
        record.state(SOURCE, new SourceState.NothingHere(NOON));
        record.state(OTHER, new SourceState.Partly(5, 2, NOON));
        assertThat(record.now().joined(EntryKind.ALLERGY, AllergyEntry.class))
                .isInstanceOf(RecordSection.PartlyAvailable.class);
        record.state(OTHER, new SourceState.Complete(7, NOON));
        assertThat(record.now().joined(EntryKind.ALLERGY, AllergyEntry.class))
                .isInstanceOf(RecordSection.NothingRecorded.class);
        record.received(OTHER, List.of(resource("allergy/severe-reaction-to-penicillin")));
        assertThat(record.now().joined(EntryKind.ALLERGY, AllergyEntry.class))
                .isInstanceOf(RecordSection.Available.class);
    }

    @Test
    void anEntryThatCannotBeShownKeepsASectionFromClaimingToBeWhole() {
        record.state(SOURCE, new SourceState.Complete(1, NOON));
        record.state(OTHER, new SourceState.NothingHere(NOON));
        record.unreadable(
                SOURCE, new UnreadableEntry(SOURCE, Optional.empty(), Optional.empty(), Reason.NOT_UNDERSTOOD));
        assertThat(record.now().joined(EntryKind.CONDITION, ConditionEntry.class))
                .isInstanceOf(RecordSection.PartlyAvailable.class);
    }

    @Test
    void allSourcesDownIsUnavailableAndOneDownIsNot() {
        record.state(SOURCE, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
        assertThat(record.now().results()).isInstanceOf(RecordSection.PartlyAvailable.class);
        record.state(OTHER, new SourceState.Unavailable(Reason.NOT_REACHED, Optional.of(NOON)));
        assertThat(record.now().results()).isInstanceOf(RecordSection.Unavailable.class);
    }

    @Test
    void whatWasReadBeforeStaysInSightUntilTheSourceAnswersAnew() {
        record.received(SOURCE, List.of(resource("condition/refuted"), resource("condition/unknown-code")));
        record.state(SOURCE, new SourceState.Complete(2, NOON));
        record.state(SOURCE, new SourceState.Waiting());
        assertThat(record.now().size()).isEqualTo(2);
        record.received(SOURCE, List.of(resource("condition/refuted")));
        assertThat(record.now().size()).isEqualTo(1);
    }

    @Test
    void pagesHearOfASourceThatIsDoneButNotOfEveryPageThatArrives() {
        AtomicInteger heard = new AtomicInteger();
        Runnable stop = record.onChange(heard::incrementAndGet);
        record.received(SOURCE, List.of(resource("condition/refuted")));
        record.state(SOURCE, new SourceState.Arriving(1, 2));
        assertThat(heard).hasValue(0);
        record.state(SOURCE, new SourceState.Complete(2, NOON));
        record.finished();
        assertThat(heard).hasValue(2);
        assertThat(ends).hasValue(1);
        stop.run();
        record.finished();
        assertThat(heard).hasValue(2);
    }
}
