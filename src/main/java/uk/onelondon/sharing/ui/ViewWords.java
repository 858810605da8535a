package uk.onelondon.sharing.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Concept;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.log.Actor;
import uk.onelondon.sharing.log.Information;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;
import uk.onelondon.sharing.log.Why;
import uk.onelondon.sharing.ui.LogReading.Matched;

/** Who looked, at what and why, in plain words. */
final class ViewWords {

    private final LogDesk desk;
    private final Texts texts;

    ViewWords(LogDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /** "A&E nurse at Fleetside University Hospital, during your visit on 3 May 2026". */
    Phrase title(Matched matched) {
        Phrase title = title(matched.view());
        return switch (matched.match()) {
            case Match.During(var visit, LocalDate day) ->
                texts.get("sharing.log.match.during", "who", title, "day", day);
            case Match.Before(var visit, LocalDate day) ->
                texts.get("sharing.log.match.before", "who", title, "day", day);
            case Match.After(var visit, LocalDate day) ->
                texts.get("sharing.log.match.after", "who", title, "day", day);
            case Match.OwnPractice() -> texts.get("sharing.log.match.practice", "who", title);
            case Match.InCare(var service) -> texts.get("sharing.log.match.in-care", "who", title);
            case Match.NoVisit(), Match.NotAsked(), Match.NotKnown() -> title;
        };
    }

    /** What needs a word of explanation. */
    Optional<Phrase> note(Matched matched) {
        AccessView view = matched.view();
        if (view.outcome() == Outcome.REFUSED) {
            return Optional.of(texts.get("sharing.log.refused-note"));
        }
        if (view.outcome() == Outcome.FAILED) {
            return Optional.of(texts.get("sharing.log.failed-note"));
        }
        if (view.brokeGlass()) {
            return Optional.of(texts.get("sharing.log.emergency-note"));
        }
        return switch (matched.match()) {
            case Match.NoVisit() -> Optional.of(texts.get("sharing.log.match.none"));
            case Match.NotKnown() -> Optional.of(texts.get("sharing.log.match.not-known"));
            case Match.During d -> Optional.empty();
            case Match.Before b -> Optional.empty();
            case Match.After a -> Optional.empty();
            case Match.OwnPractice() -> Optional.empty();
            case Match.InCare i -> Optional.empty();
            case Match.NotAsked() -> Optional.empty();
        };
    }

    /** All that the page says of a view, for searching. */
    String everything(Matched matched) {
        AccessView view = matched.view();
        return Stream.concat(Stream.of(title(matched), what(view), why(view)), name(view.actor()).stream())
                .map(Phrase::text)
                .collect(Collectors.joining("\n"));
    }

    /** "Nurse at Fleetside University Hospital"; a role before a name, as it says more to most. */
    Phrase title(AccessView view) {
        Phrase who = who(view.actor());
        return organisation(view.actor())
                .map(organisation -> texts.get("sharing.log.who.of", "who", who, "organisation", organisation))
                .orElse(who);
    }

    Phrase who(Actor actor) {
        return switch (actor.kind()) {
            case YOU -> texts.get("sharing.log.who.you");
            case SYSTEM ->
                actor.name().isEmpty()
                        ? texts.get("sharing.log.who.system-unnamed")
                        : texts.get("sharing.log.who.system", "name", actor.name());
            case UNKNOWN -> texts.get("sharing.log.who.unknown");
            case PERSON ->
                actor.role()
                        .map(this::role)
                        .orElseGet(() -> actor.name().isEmpty()
                                ? texts.get("sharing.log.who.somebody")
                                : desk.theirs(actor.name()));
        };
    }

    /** In the words of the glossary, else as it was said. */
    Phrase role(Concept role) {
        return role.codes().stream()
                .map(code -> desk.glossary().term(code.system(), code.code(), texts))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> desk.theirs(role.said()));
    }

    Optional<Phrase> organisation(Actor actor) {
        return actor.organisation().said().map(desk::theirs);
    }

    /** The person's name, where a role stands in its place in the title. */
    Optional<Phrase> name(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON
                        && actor.role().isPresent()
                        && !actor.name().isEmpty()
                ? Optional.of(desk.theirs(actor.name()))
                : Optional.empty();
    }

    Phrase when(AccessView view) {
        Phrase from = desk.moment(view.from());
        Phrase to = desk.moment(view.to());
        return from.equals(to) ? from : texts.get("sharing.log.from-to", "from", from, "to", to);
    }

    /** What was looked at; says so if the log does not tell. */
    Phrase what(AccessView view) {
        List<Phrase> kinds = view.kinds().stream().map(this::kind).toList();
        return kinds.isEmpty() ? texts.get("sharing.log.kinds-unknown") : texts.list(kinds);
    }

    Phrase kind(Information kind) {
        return texts.get("sharing.log.kind." + kind.key());
    }

    /** What was done, if it was more than looking. */
    Optional<Phrase> deeds(AccessView view) {
        List<Phrase> done = view.deeds().stream()
                .map(deed -> switch (deed) {
                    case VIEWED -> texts.get("sharing.log.deed.viewed");
                    case ADDED -> texts.get("sharing.log.deed.added");
                    case CHANGED -> texts.get("sharing.log.deed.changed");
                    case REMOVED -> texts.get("sharing.log.deed.removed");
                })
                .toList();
        return done.size() == 1 && view.deeds().stream().allMatch(deed -> deed.ordinal() == 0)
                ? Optional.empty()
                : Optional.of(texts.list(done));
    }

    /** Why; plainly if no reason was given. */
    Phrase why(AccessView view) {
        List<Phrase> reasons =
                view.reasons().stream().flatMap(this::reason).distinct().toList();
        return reasons.isEmpty() ? texts.get("sharing.log.no-reason") : texts.list(reasons);
    }

    private Stream<Phrase> reason(Why why) {
        return switch (why.purpose()) {
            case OTHER -> Stream.of(texts.get("sharing.log.why.other", "said", desk.theirs(why.said())));
            case CARE,
                    EMERGENCY_CARE,
                    BREAK_GLASS,
                    YOUR_REQUEST,
                    FAMILY_REQUEST,
                    RESEARCH,
                    PLANNING,
                    PUBLIC_HEALTH,
                    PAYMENT,
                    RUNNING_THE_SYSTEM,
                    LAW -> {
                Phrase known = texts.get("sharing.log.why." + why.purpose().key());
                yield why.said().isEmpty()
                        ? Stream.of(known)
                        : Stream.of(texts.get("sharing.log.why.said", "why", known, "said", desk.theirs(why.said())));
            }
        };
    }
}
