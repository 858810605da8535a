package uk.onelondon.sharing.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.core.London;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

/**
 * The visits, appointments and services that a person's record tells of, and what an access by one of their
 * organisations therefore belongs to. Organisations are the same if they have the same place in the record or, letter
 * case aside, the same name.
 */
public final class KnownCare {

    /** A visit is prepared in the days before it. */
    static final int DAYS_BEFORE = 7;

    /** Letters and results of a visit are written in the weeks after it. */
    static final int DAYS_AFTER = 28;

    private final List<Visit> visits;
    private final List<Visit> services;
    private final Set<String> practices;
    private final boolean complete;

    private KnownCare(List<Visit> visits, List<Visit> services, Set<String> practices, boolean complete) {
        this.visits = visits;
        this.services = services;
        this.practices = practices;
        this.complete = complete;
    }

    /** What an access belongs to, as far as the record tells. */
    public sealed interface Match {

        /** On the day of a visit to the organisation. */
        record During(EntryId visit, LocalDate day) implements Match {}

        /** Shortly before a visit. */
        record Before(EntryId visit, LocalDate day) implements Match {}

        /** In the weeks after a visit. */
        record After(EntryId visit, LocalDate day) implements Match {}

        /** By the practice she is registered with. */
        record OwnPractice() implements Match {}

        /** By a service that looks after her. */
        record InCare(EntryId service) implements Match {}

        /** By an organisation at a time without any visit the record knows. */
        record NoVisit() implements Match {}

        /** Not asked, as nothing was shown, or she herself, a system or nobody known looked. */
        record NotAsked() implements Match {}

        /** Part of the record is not here, and so a visit may be missing. */
        record NotKnown() implements Match {}
    }

    /** Takes visits out of a record. */
    public static KnownCare of(RecordSnapshot snapshot) {
        List<Visit> visits = new ArrayList<>();
        List<Visit> services = new ArrayList<>();
        Stream.concat(snapshot.of(EntryKind.VISIT).stream(), snapshot.of(EntryKind.APPOINTMENT).stream())
                .filter(entry -> entry.status().counts())
                .forEach(entry -> visit(entry, snapshot)
                        .ifPresent(visit ->
                                (entry.facts().happening() == Happening.IN_CARE_OF ? services : visits).add(visit)));
        Set<String> practices = new HashSet<>();
        snapshot.of(EntryKind.ABOUT_YOU).stream()
                .flatMap(entry -> entry.facts().details().stream())
                .filter(detail -> detail.label() == Detail.Label.PRACTICE)
                .forEach(detail -> {
                    if (detail.value() instanceof Detail.Pointer(Named practice)) {
                        practices.addAll(names(practice, snapshot));
                    }
                });
        boolean complete = snapshot.coverage().stream().allMatch(SourceCoverage::complete);
        return new KnownCare(List.copyOf(visits), List.copyOf(services), Set.copyOf(practices), complete);
    }

    /** What the view belongs to. */
    public Match match(AccessView view) {
        if (view.outcome() != Outcome.SHOWN || view.actor().kind() != Actor.Kind.PERSON) {
            return new Match.NotAsked();
        }
        Named organisation = view.actor().organisation();
        Set<String> names = new HashSet<>();
        organisation.said().map(KnownCare::plain).ifPresent(names::add);
        organisation.target().map(EntryId::path).ifPresent(names::add);
        LocalDate day = London.day(view.from());
        return nearest(visits, names, day, 0, 0)
                .<Match>map(visit -> new Match.During(visit.id(), visit.dayNear(day)))
                .or(() -> nearest(services, names, day, 0, 0).map(service -> new Match.InCare(service.id())))
                .or(() -> names.stream().anyMatch(practices::contains)
                        ? Optional.of(new Match.OwnPractice())
                        : Optional.empty())
                .or(() -> nearest(visits, names, day, 0, DAYS_AFTER)
                        .map(visit -> new Match.After(visit.id(), visit.dayNear(day))))
                .or(() -> nearest(visits, names, day, DAYS_BEFORE, 0)
                        .map(visit -> new Match.Before(visit.id(), visit.first())))
                .orElseGet(() -> complete ? new Match.NoVisit() : new Match.NotKnown());
    }

    private static Optional<Visit> nearest(List<Visit> among, Set<String> names, LocalDate day, int before, int after) {
        return among.stream()
                .filter(visit -> names.stream().anyMatch(visit.names()::contains))
                .filter(visit -> !day.isBefore(visit.first().minusDays(before)))
                .filter(visit -> visit.last().equals(LocalDate.MAX)
                        || !day.isAfter(visit.last().plusDays(after)))
                .min(Comparator.comparing(
                                (Visit visit) -> Math.abs(visit.first().toEpochDay() - day.toEpochDay()))
                        .thenComparing(visit -> visit.id().path()));
    }

    private static Optional<Visit> visit(RecordEntry entry, RecordSnapshot snapshot) {
        Set<String> names = names(entry.facts().organisation(), snapshot);
        return names.isEmpty()
                ? Optional.empty()
                : entry.when().earliest().map(first -> new Visit(entry.id(), names, first, last(entry, first)));
    }

    /** A visit without an end is over on its day, unless the record says that it goes on. */
    private static LocalDate last(RecordEntry entry, LocalDate first) {
        boolean goesOn = entry.facts().happening() == Happening.IN_CARE_OF || entry.status() == EntryStatus.ACTIVE;
        return entry.when()
                .latest()
                .filter(last -> goesOn || !last.equals(LocalDate.MAX))
                .orElse(first);
    }

    private static Set<String> names(Named named, RecordSnapshot snapshot) {
        Set<String> names = new HashSet<>();
        snapshot.nameOf(named).map(KnownCare::plain).ifPresent(names::add);
        named.target().map(EntryId::path).ifPresent(names::add);
        return names;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private record Visit(EntryId id, Set<String> names, LocalDate first, LocalDate last) {

        /** A day of the visit: the one asked for if it lasted that long, else its first. */
        LocalDate dayNear(LocalDate day) {
            return day.isBefore(first) || day.isAfter(last) ? first : day;
        }
    }
}
