package uk.onelondon.record.joining;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.AllergyEntry.Danger;
import uk.onelondon.record.AllergyEntry.Reaction;
import uk.onelondon.record.AllergyEntry.Severity;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Facts;
import uk.onelondon.record.RecordEntry;

/** Never less careful than the most careful source. */
final class Caution {

    /** The most cautious source first, then one with a code, then the newest. */
    static final Comparator<RecordEntry> LEAD = Comparator.<RecordEntry>comparingInt(Caution::standing)
            .thenComparing(Caution::severity)
            .thenComparing(Caution::danger)
            .thenComparing(entry -> entry.facts().what().given().stream()
                    .allMatch(what -> what.code().isEmpty()))
            .thenComparing(
                    Comparator.comparing((RecordEntry entry) -> entry.when().sortDay())
                            .reversed())
            .thenComparing(entry -> entry.id().path());

    private Caution() {}

    /** The lead; for an allergy with the worst reaction, the highest danger and all reactions of its sources. */
    @SuppressWarnings("unchecked")
    static <T extends RecordEntry> T mostCautious(JoinedEntry<T> joined) {
        if (joined.others().isEmpty() || !(joined.lead() instanceof AllergyEntry lead)) {
            return joined.lead();
        }
        List<AllergyEntry> all = joined.all().stream()
                .filter(AllergyEntry.class::isInstance)
                .map(AllergyEntry.class::cast)
                .toList();
        Severity worst = all.stream()
                .map(AllergyEntry::severity)
                .min(Severity::compareTo)
                .orElse(lead.severity());
        Danger highest =
                all.stream().map(AllergyEntry::danger).min(Danger::compareTo).orElse(lead.danger());
        Set<Reaction> reactions = new LinkedHashSet<>();
        all.forEach(allergy -> reactions.addAll(allergy.reactions()));
        Set<Facts.Concern> concerns = new HashSet<>();
        all.forEach(allergy -> concerns.addAll(allergy.facts().concerns()));
        return (T)
                new AllergyEntry(lead.facts().with(concerns), worst, highest, List.copyOf(reactions), lead.noneKnown());
    }

    /** How much an entry asks for care by its status; the less, the more. */
    private static int standing(RecordEntry entry) {
        boolean lasting = Stream.of(EntryKind.ALLERGY, EntryKind.MEDICINE, EntryKind.CONDITION)
                .anyMatch(kind -> kind == entry.kind());
        return lasting ? lasting(entry.status()) : happened(entry.status());
    }

    private static int lasting(EntryStatus status) {
        return switch (status) {
            case ACTIVE -> 0;
            case AMENDED, EARLY -> 1;
            case NOT_CONFIRMED -> 2;
            case ON_HOLD, PLANNED -> 3;
            case NOT_SAID -> 4;
            case NOT_KNOWN -> 5;
            case DONE -> 6;
            case STOPPED, RESOLVED -> 7;
            case CANCELLED, NOT_DONE -> 8;
            case RULED_OUT -> 9;
            case ENTERED_IN_ERROR -> 10;
        };
    }

    /** A correction replaces what it corrects, and a final version the first. */
    private static int happened(EntryStatus status) {
        return switch (status) {
            case AMENDED -> 0;
            case DONE, ACTIVE, RESOLVED, STOPPED -> 1;
            case NOT_SAID, NOT_KNOWN, PLANNED, ON_HOLD, NOT_CONFIRMED -> 2;
            case EARLY -> 3;
            case CANCELLED, NOT_DONE, RULED_OUT -> 4;
            case ENTERED_IN_ERROR -> 5;
        };
    }

    private static Severity severity(RecordEntry entry) {
        return entry instanceof AllergyEntry allergy ? allergy.severity() : Severity.NOT_SAID;
    }

    private static Danger danger(RecordEntry entry) {
        return entry instanceof AllergyEntry allergy ? allergy.danger() : Danger.NOT_SAID;
    }
}
