package uk.onelondon.sharing.log;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.London;
import uk.onelondon.core.TextKey;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.LoggedAccess.Outcome;

/**
 * What a reader wants to see of the log.
 *
 * @param organisations names; none means all
 * @param kinds none means all
 * @param from first day in London, if any
 * @param to last day in London, if any
 * @param words typed, to be found in names and roles
 */
public record LogFilter(
        Whom whom,
        Set<String> organisations,
        Set<Information> kinds,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String words) {

    private static final int LONGEST = 200;

    /** Copies sets and cuts what is typed at 200 characters. */
    public LogFilter {
        organisations = Set.copyOf(organisations);
        kinds = Set.copyOf(kinds);
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words.strip();
    }

    /** Whose views, or which. */
    public enum Whom {
        EVERYBODY,
        OTHERS,
        YOU,
        SYSTEMS,
        REFUSED,
        EMERGENCY,
        NO_VISIT;

        /** As it stands in addresses and text keys. */
        public String key() {
            return TextKey.of(this);
        }
    }

    /** Everything. */
    public static LogFilter everything() {
        return new LogFilter(Whom.EVERYBODY, Set.of(), Set.of(), Optional.empty(), Optional.empty(), "");
    }

    /** True if nothing is left out. */
    public boolean isEverything() {
        return equals(everything());
    }

    /**
     * True if the view is one of these.
     *
     * @param shown its words as the page shows them, in which what was typed is looked for
     */
    public boolean fits(AccessView view, Match match, String shown) {
        LocalDate day = London.day(view.from());
        return fits(view, match)
                && (organisations.isEmpty()
                        || view.actor()
                                .organisation()
                                .said()
                                .filter(organisations::contains)
                                .isPresent())
                && (kinds.isEmpty() || view.kinds().stream().anyMatch(kinds::contains))
                && from.filter(day::isBefore).isEmpty()
                && to.filter(day::isAfter).isEmpty()
                && plain(shown).contains(plain(words));
    }

    private boolean fits(AccessView view, Match match) {
        Actor.Kind kind = view.actor().kind();
        return switch (whom) {
            case EVERYBODY -> true;
            case OTHERS -> kind == Actor.Kind.PERSON || kind == Actor.Kind.UNKNOWN;
            case YOU -> kind == Actor.Kind.YOU;
            case SYSTEMS -> kind == Actor.Kind.SYSTEM;
            case REFUSED -> view.outcome() == Outcome.REFUSED;
            case EMERGENCY -> view.brokeGlass();
            case NO_VISIT -> match instanceof Match.NoVisit;
        };
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
