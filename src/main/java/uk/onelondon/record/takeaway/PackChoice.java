package uk.onelondon.record.takeaway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * What a reader wants in a pack.
 *
 * @param kinds the sections; none means all
 * @param from first day, if any
 * @param to last day, if any
 * @param large true for large print, 18 points at least
 */
public record PackChoice(
        Set<EntryKind> kinds, Optional<LocalDate> from, Optional<LocalDate> to, boolean large, AppLanguage language) {

    /** The order in which a stranger needs to know: who she is, what endangers her, what she takes, then the rest. */
    private static final List<EntryKind> FIRST = List.of(
            EntryKind.ABOUT_YOU,
            EntryKind.ALLERGY,
            EntryKind.FLAG,
            EntryKind.MEDICINE,
            EntryKind.CONDITION,
            EntryKind.CARE_PLAN,
            EntryKind.CARE_TEAM,
            EntryKind.SOCIAL_CARE,
            EntryKind.RESULT,
            EntryKind.VITAL_SIGN,
            EntryKind.VACCINATION,
            EntryKind.PROCEDURE,
            EntryKind.VISIT,
            EntryKind.APPOINTMENT,
            EntryKind.REFERRAL,
            EntryKind.DOCUMENT);

    /** Dangerous to leave out because they are old. */
    private static final Set<EntryKind> WHATEVER_THE_DATE = EnumSet.of(EntryKind.ALLERGY, EntryKind.FLAG);

    private static final Set<EntryKind> WHILE_THEY_COUNT = EnumSet.of(
            EntryKind.ABOUT_YOU,
            EntryKind.MEDICINE,
            EntryKind.CONDITION,
            EntryKind.CARE_PLAN,
            EntryKind.CARE_TEAM,
            EntryKind.SOCIAL_CARE);

    /** Copies the set. */
    public PackChoice {
        kinds = Set.copyOf(kinds);
    }

    /** Everything in ordinary print. */
    public static PackChoice everything(AppLanguage language) {
        return new PackChoice(Set.of(), Optional.empty(), Optional.empty(), false, language);
    }

    /** All sections a pack can have, in its order. People and places stand where an entry names them. */
    public static List<EntryKind> sections() {
        Set<EntryKind> rest = EnumSet.allOf(EntryKind.class);
        rest.removeAll(FIRST);
        rest.remove(EntryKind.BACKGROUND);
        List<EntryKind> all = new ArrayList<>(FIRST);
        all.addAll(rest);
        return List.copyOf(all);
    }

    public boolean has(EntryKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /**
     * Whether an entry is in the period. Allergies and alerts are, whatever their date; so is what counts now; and so
     * is what has no date, as nobody can say that it is not.
     */
    public boolean hasInPeriod(JoinedEntry<?> entry) {
        return entry.all().stream().anyMatch(this::hasInPeriod);
    }

    private boolean hasInPeriod(RecordEntry entry) {
        if (WHATEVER_THE_DATE.contains(entry.kind())
                || WHILE_THEY_COUNT.contains(entry.kind()) && entry.status().current()) {
            return true;
        }
        Optional<LocalDate> first = entry.when().earliest();
        Optional<LocalDate> last = entry.when().latest();
        boolean before = from.isPresent() && last.isPresent() && last.get().isBefore(from.get());
        boolean after = to.isPresent() && first.isPresent() && first.get().isAfter(to.get());
        return !before && !after;
    }

    /** The choice as a query, without its question mark. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        sections().stream().filter(kinds::contains).forEach(kind -> pairs.add(PackRequest.SECTIONS + "=" + kind.key()));
        from.ifPresent(day -> pairs.add(PackRequest.FROM + "=" + day));
        to.ifPresent(day -> pairs.add(PackRequest.TO + "=" + day));
        if (large) {
            pairs.add(PackRequest.PRINT + "=" + PackRequest.LARGE);
        }
        pairs.add(PackRequest.LANGUAGE + "=" + language.tag());
        return pairs.stream().collect(Collectors.joining("&"));
    }
}
