package uk.onelondon.sharing.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.Named;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.log.LoggedAccess.Deed;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

/** Which accesses are one view in the eyes of a reader. */
class GroupingTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static LoggedAccess access(String id, String who, int minute, String place) {
        Actor actor = new Actor(Actor.Kind.PERSON, who, Optional.empty(), Named.of("Fleetside"), who);
        return new LoggedAccess(
                new SourceId(place),
                id,
                NOON.plusSeconds(60L * minute),
                actor,
                Deed.VIEWED,
                Outcome.SHOWN,
                Set.of(Information.RESULTS),
                List.of(),
                List.of());
    }

    @Test
    void oneAfterTheOtherByTheSamePersonIsOneViewAlsoThroughSeveralPlaces() {
        List<AccessView> views = Grouping.views(List.of(
                access("a", "hall", 0, "hub"), access("b", "hall", 20, "south-east"), access("c", "hall", 45, "hub")));
        assertThat(views).hasSize(1);
        assertThat(views.getFirst().earliest().id()).isEqualTo("a");
        assertThat(views.getFirst().sources()).hasSize(2);
        assertThat(views.getFirst().to()).isEqualTo(NOON.plusSeconds(60L * 45));
    }

    @Test
    void aLongerPauseAnotherPersonAnotherReasonOrOutcomeIsAnotherView() {
        LoggedAccess first = access("a", "hall", 0, "hub");
        LoggedAccess refused = new LoggedAccess(
                first.source(),
                "r",
                first.at(),
                first.actor(),
                first.deed(),
                Outcome.REFUSED,
                first.kinds(),
                List.of(),
                List.of());
        LoggedAccess research = new LoggedAccess(
                first.source(),
                "s",
                first.at(),
                first.actor(),
                first.deed(),
                first.outcome(),
                first.kinds(),
                List.of(),
                List.of(new Why(Purpose.RESEARCH, "")));
        assertThat(Grouping.views(List.of(
                        first, access("b", "hall", 31, "hub"), access("c", "grant", 0, "hub"), refused, research)))
                .hasSize(5);
    }

    @Test
    void whoIsNotNamedIsNotTakenForAnotherWhoIsNotNamed() {
        assertThat(Grouping.views(List.of(access("a", "", 0, "hub"), access("b", "", 1, "hub"))))
                .hasSize(2);
    }

    @Test
    void everyAccessStandsInExactlyOneViewAndTheirOrderDoesNotMatter() {
        long seed = System.nanoTime();
        System.out.println("GroupingTests seed " + seed);
        Random random = new Random(seed);
        List<LoggedAccess> accesses = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            accesses.add(access("a" + i, "w" + random.nextInt(5), random.nextInt(2_000), "hub"));
        }
        List<AccessView> views = Grouping.views(accesses);
        assertThat(views.stream().flatMap(view -> view.accesses().stream()))
                .containsExactlyInAnyOrderElementsOf(accesses);
        assertThat(views).isSortedAccordingTo((a, b) -> b.to().compareTo(a.to()));
        Collections.shuffle(accesses, random);
        assertThat(Grouping.views(accesses)).isEqualTo(views);
    }
}
