package uk.onelondon.sharedrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.SourceState.Complete;
import uk.onelondon.sharedrecord.SourceState.Partly;

class CompletenessTests {

    private final FakeSource source = new FakeSource("north");
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(source);
    }

    @AfterEach
    void stop() {
        rig.close();
        source.close();
    }

    @Test
    void readsEveryPageToTheEnd() {
        source.record.addObservations(230);
        Heard heard = rig.read("Observation");
        assertComplete(heard, 231);
    }

    @Test
    void handsOnTheNewestFirst() {
        source.record.addObservations(230);
        Heard heard = rig.read("Observation");
        assertThat(heard.ids("north")).startsWith("Patient/p1", "Observation/o0", "Observation/o1", "Observation/o2");
    }

    @Test
    void saysWhatIsExpectedWhileItComes() {
        source.record.addObservations(230);
        Heard heard = rig.read("Observation");
        assertThat(heard.states.get("north")).contains(new SourceState.Arriving(51, 231));
    }

    @Test
    void asksAgainByDateWhereAServerStopsWithoutSayingSo() {
        source.record.addObservations(400);
        source.record.willing = 70;
        assertComplete(rig.read("Observation"), 401);
    }

    @Test
    void asksForUndatedEntriesToo() {
        source.record.addObservations(150);
        for (int i = 0; i < 20; i++) {
            source.record.items.add(
                    FakeRecord.observation("undated" + i, Optional.empty(), "\"code\":{\"text\":\"x\"}"));
        }
        source.record.willing = 60;
        assertComplete(rig.read("Observation"), 171);
    }

    @Test
    void findsEntriesThatAllHappenedInOneHour() {
        Instant hour = Instant.parse("2021-03-04T05:00:00Z");
        for (int i = 0; i < 300; i++) {
            source.record.items.add(FakeRecord.observation("o" + i, hour.plusSeconds(10L * i)));
        }
        source.record.willing = 60;
        assertComplete(rig.read("Observation"), 301);
    }

    @Test
    void readsASourceWholeWhoseClockIsYearsAheadOrBehindAndKeepsToItsOwnClock() {
        for (String clock : List.of("2099-05-05T05:05:00Z", "1970-01-01T00:00:00Z")) {
            Instant wrong = Instant.parse(clock);
            for (int i = 0; i < 150; i++) {
                FakeRecord.Item item =
                        FakeRecord.observation("o" + wrong.getEpochSecond() + "-" + i, wrong.plusSeconds(60L * i));
                source.record.items.add(new FakeRecord.Item(
                        item.type(), item.id(), item.date(), wrong.plusSeconds(60L * i), item.json()));
            }
        }
        source.record.willing = 60;
        assertComplete(rig.read("Observation"), 301);
    }

    @Test
    void saysHowManyAreMissingIfTheServerKeepsThemBack() {
        source.record.addObservations(400);
        source.record.willing = 70;
        source.record.dates = false;
        assertThat(rig.read("Observation").last("north"))
                .asInstanceOf(type(Partly.class))
                .isEqualTo(new Partly(71, 330, Rig.CLOCK.instant()));
    }

    @Test
    void doesNotBelieveItIsCompleteWhenTheServerCountsMore() {
        source.record.addObservations(30);
        source.record.lie = truth -> truth + 7;
        assertThat(rig.read("Observation").last("north")).isEqualTo(new Partly(31, 7, Rig.CLOCK.instant()));
        assertThat(source.asked).hasSizeLessThan(40);
    }

    @Test
    void saysThatNobodyKnowsWhenTheServerCountsFewer() {
        source.record.addObservations(130);
        source.record.lie = truth -> truth / 2;
        assertThat(rig.read("Observation").last("north")).isEqualTo(new Partly(131, 0, Rig.CLOCK.instant()));
    }

    @Test
    void asksForTheCountAloneIfPagesDoNotCarryIt() {
        source.record.addObservations(130);
        source.record.totals = false;
        assertComplete(rig.read("Observation"), 131);
    }

    @Test
    void callsNothingCompleteThatNobodyCounted() {
        source.record.addObservations(130);
        source.record.totals = false;
        source.record.counts = false;
        assertThat(rig.read("Observation").last("north")).isEqualTo(new Partly(131, 0, Rig.CLOCK.instant()));
    }

    @Test
    void countsAnEntryOnceThatComesOnTwoPages() {
        source.record.addObservations(230);
        source.record.spoil = page -> {
            List<FakeRecord.Item> twice = new ArrayList<>(page);
            twice.add(page.getFirst());
            twice.add(source.record.items.getFirst());
            return twice;
        };
        Heard heard = rig.read("Observation");
        assertComplete(heard, 231);
        assertThat(heard.ids("north")).doesNotHaveDuplicates();
    }

    @Test
    void readsAServerThatCannotSort() {
        source.record.addObservations(230);
        source.record.sorts = false;
        assertComplete(rig.read("Observation"), 231);
    }

    @Test
    void takesATypeTheServerDoesNotServeAsEmpty() {
        source.record.addObservations(3);
        source.when(asked -> {
            if (asked.isSearch("Flag")) {
                asked.json(404, "{}");
            }
            return asked.isSearch("Flag");
        });
        assertComplete(rig.read("Flag", "Observation"), 4);
    }

    @Test
    void stopsAtALinkThatLeadsInACircle() {
        source.record.addObservations(30);
        source.when(asked -> {
            boolean circle =
                    asked.isSearch("Observation") && asked.parameter("_summary").isEmpty();
            if (circle) {
                String self = source.origin() + asked.exchange().getRequestURI();
                asked.json(
                        200,
                        FakeRecord.bundle(List.of(source.record.items.getFirst().json()), 30, Optional.of(self)));
            }
            return circle;
        });
        assertThat(rig.read("Observation").last("north")).isEqualTo(new Partly(2, 29, Rig.CLOCK.instant()));
    }

    @Test
    void endsAChainOfPagesThatNeverEnds() {
        source.when(asked -> {
            boolean endless =
                    asked.isSearch("Observation") && asked.parameter("_summary").isEmpty();
            if (endless) {
                Optional<String> next = Optional.of(source.base() + "/Observation?n=" + source.asked.size());
                asked.json(200, FakeRecord.bundle(List.of(), 30, next));
            }
            return endless;
        });
        assertThat(rig.read("Observation").last("north"))
                .asInstanceOf(type(SourceState.Unavailable.class))
                .extracting(SourceState.Unavailable::reason)
                .isEqualTo(Reason.NOT_SAFE);
        assertThat(source.asked).hasSizeLessThan(2_000);
    }

    private static void assertComplete(Heard heard, int count) {
        assertThat(heard.last("north")).isEqualTo(new Complete(count, Rig.CLOCK.instant()));
        assertThat(heard.ids("north")).hasSize(count).doesNotHaveDuplicates();
        assertThat(heard.unreadable).isEmpty();
        assertThat(heard.finished).hasValue(1);
    }
}
