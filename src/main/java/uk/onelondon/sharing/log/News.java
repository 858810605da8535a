package uk.onelondon.sharing.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.onelondon.core.TextKey;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.LoggedAccess.Deed;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

/**
 * What is worth a word since a person last read her log. The log tells that itself: reading it is an access of hers to
 * it, and so nothing needs to be kept to know what is new.
 *
 * @param since when she last read it, before this sign-in
 * @param items newest first
 */
public record News(Instant since, List<Item> items) {

    /** Copies the list. */
    public News {
        items = List.copyOf(items);
    }

    /** Why a view is worth a word. */
    public enum Kind {
        FIRST,
        EMERGENCY,
        NO_VISIT,
        CHOICES;

        /** As it stands in text keys. */
        public String key() {
            return TextKey.of(this);
        }
    }

    /** A view with at least one reason to tell of it. */
    public record Item(AccessView view, Set<Kind> kinds) {}

    /**
     * The news in a log; empty if she never read it before.
     *
     * @param signedInAt when she signed in, so that what is new stays new while she is here
     */
    public static Optional<News> of(AccessLog log, Function<AccessView, Match> matching, Instant signedInAt) {
        return log.views().stream()
                .filter(view -> view.actor().kind() == Actor.Kind.YOU)
                .flatMap(view -> view.accesses().stream())
                .filter(access -> access.kinds().contains(Information.LOG))
                .map(LoggedAccess::at)
                .filter(at -> at.isBefore(signedInAt))
                .max(Comparator.naturalOrder())
                .map(since -> new News(since, items(log, matching, since)));
    }

    private static List<Item> items(AccessLog log, Function<AccessView, Match> matching, Instant since) {
        Set<String> known = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (AccessView view : log.views().reversed()) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            if (view.outcome() == Outcome.SHOWN) {
                boolean other = view.actor().kind() == Actor.Kind.PERSON;
                String organisation = view.actor().organisation().said().orElse("");
                if (other && !organisation.isEmpty() && known.add(organisation)) {
                    kinds.add(Kind.FIRST);
                }
                if (view.brokeGlass()) {
                    kinds.add(Kind.EMERGENCY);
                }
                if (matching.apply(view) instanceof Match.NoVisit) {
                    kinds.add(Kind.NO_VISIT);
                }
                if (view.accesses().stream()
                        .anyMatch(access ->
                                access.deed() != Deed.VIEWED && access.kinds().contains(Information.CHOICES))) {
                    kinds.add(Kind.CHOICES);
                }
            }
            if (!kinds.isEmpty() && view.to().isAfter(since)) {
                items.addFirst(new Item(view, kinds));
            }
        }
        return items;
    }
}
