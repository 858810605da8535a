package uk.onelondon.sharing.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.LookedUp;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.LoggedAccess.Deed;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

/** What an access belongs to: a visit, a service, the own practice, or nothing the record knows. */
class KnownCareTests {

    private static final SourceId PLACE = new SourceId("north-east");

    private final List<RecordEntry> entries = new ArrayList<>();
    private SourceState state = new SourceState.Complete(1, RecordUnderTest.NOON);

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T10:00:00Z, During",
        "2026-05-03T22:59:00Z, During",
        "2026-05-03T23:01:00Z, After",
        "2026-05-31T10:00:00Z, After",
        "2026-06-01T10:00:00Z, NoVisit",
        "2026-04-26T10:00:00Z, Before",
        "2026-04-25T10:00:00Z, NoVisit"
    })
    void aVisitExplainsWhatHappensOnItsDayInLondonAndAroundIt(Instant at, String kind) {
        visit("Fleetside", new When.On(LocalDate.of(2026, 5, 3)), Happening.SEEN_IN_EMERGENCY, EntryStatus.DONE);
        assertThat(match("FLEETSIDE ", at).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void anotherOrganisationIsNotExplainedByIt() {
        visit("Fleetside", new When.On(LocalDate.of(2026, 5, 3)), Happening.SEEN_AT_CLINIC, EntryStatus.DONE);
        assertThat(match("Marshgate", Instant.parse("2026-05-03T10:00:00Z"))).isEqualTo(new Match.NoVisit());
    }

    @Test
    void aStayExplainsAllItsDaysAndTellsTheDayItself() {
        When stay = new When.Between(
                new When.On(LocalDate.of(2026, 5, 3)), Optional.of(new When.On(LocalDate.of(2026, 5, 9))));
        visit("Fleetside", stay, Happening.STAYED_IN_HOSPITAL, EntryStatus.DONE);
        assertThat(match("Fleetside", Instant.parse("2026-05-07T10:00:00Z")))
                .isInstanceOfSatisfying(
                        Match.During.class, during -> assertThat(during.day()).isEqualTo(LocalDate.of(2026, 5, 7)));
    }

    @Test
    void aVisitWithoutAnEndIsOverUnlessItGoesOnAndAServiceGoesOn() {
        When open = new When.Between(new When.On(LocalDate.of(2026, 1, 3)), Optional.empty());
        Instant late = Instant.parse("2026-05-03T10:00:00Z");
        visit("Fleetside", open, Happening.SEEN_AT_CLINIC, EntryStatus.DONE);
        assertThat(match("Fleetside", late)).isEqualTo(new Match.NoVisit());
        visit("Marshgate", open, Happening.STAYED_IN_HOSPITAL, EntryStatus.ACTIVE);
        assertThat(match("Marshgate", late)).isInstanceOf(Match.During.class);
        visit("Tideway", open, Happening.IN_CARE_OF, EntryStatus.ACTIVE);
        assertThat(match("Tideway", late)).isInstanceOf(Match.InCare.class);
    }

    @Test
    void whatWasCancelledOrEnteredInErrorExplainsNothing() {
        When day = new When.On(LocalDate.of(2026, 5, 3));
        visit("Fleetside", day, Happening.APPOINTMENT_MADE, EntryStatus.CANCELLED);
        visit("Fleetside", day, Happening.SEEN_AT_CLINIC, EntryStatus.ENTERED_IN_ERROR);
        assertThat(match("Fleetside", Instant.parse("2026-05-03T10:00:00Z"))).isEqualTo(new Match.NoVisit());
    }

    @Test
    void herOwnPracticeNeedsNoVisit() {
        entries.add(entry(
                "p1",
                Happening.DETAILS_HELD,
                new When.Unknown(),
                EntryStatus.NOT_SAID,
                Named.nobody(),
                List.of(new Detail(Detail.Label.PRACTICE, new Detail.Pointer(Named.of("Larkspur Road"))))));
        assertThat(match("Larkspur Road", Instant.parse("2026-05-03T10:00:00Z")))
                .isEqualTo(new Match.OwnPractice());
    }

    @Test
    void withoutTheWholeRecordAMissingVisitIsNotCalledMissing() {
        state = new SourceState.Partly(1, 3, RecordUnderTest.NOON);
        assertThat(match("Fleetside", Instant.parse("2026-05-03T10:00:00Z"))).isEqualTo(new Match.NotKnown());
    }

    private void visit(String organisation, When when, Happening happening, EntryStatus status) {
        entries.add(entry("e" + entries.size(), happening, when, status, Named.of(organisation), List.of()));
    }

    private static RecordEntry entry(
            String id, Happening happening, When when, EntryStatus status, Named organisation, List<Detail> details) {
        Facts facts = new Facts(
                new EntryId(PLACE, "Encounter", id),
                happening,
                new Told.Missing(),
                when,
                status,
                Named.nobody(),
                organisation,
                details,
                Set.of(),
                Set.of());
        return new GeneralEntry(facts, List.of(), List.of());
    }

    private Match match(String organisation, Instant at) {
        SourceCoverage coverage = new SourceCoverage(RecordUnderTest.source("north-east", "North East"), state, 0);
        RecordSnapshot snapshot =
                new RecordSnapshot(1, entries, List.of(), List.of(coverage), new LookedUp(false, java.util.Map.of()));
        Actor actor = new Actor(Actor.Kind.PERSON, "Hall", Optional.empty(), Named.of(organisation), "hall");
        LoggedAccess access =
                new LoggedAccess(PLACE, "a1", at, actor, Deed.VIEWED, Outcome.SHOWN, Set.of(), List.of(), List.of());
        return KnownCare.of(snapshot).match(new AccessView(List.of(access)));
    }
}
