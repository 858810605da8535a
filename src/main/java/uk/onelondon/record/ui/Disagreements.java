package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** The facts whose sources say things that cannot both be right. */
final class Disagreements {

    /** The kinds a wrong word about can harm; few entries, so that home can ask for them at once. */
    static final List<EntryKind> MATTER_MOST = List.of(EntryKind.ALLERGY, EntryKind.MEDICINE, EntryKind.CONDITION);

    /** All kinds that are joined by more than a number, those that matter most first. */
    static final List<EntryKind> ALL = List.of(
            EntryKind.ALLERGY,
            EntryKind.MEDICINE,
            EntryKind.CONDITION,
            EntryKind.VACCINATION,
            EntryKind.RESULT,
            EntryKind.VITAL_SIGN,
            EntryKind.PROCEDURE,
            EntryKind.VISIT,
            EntryKind.DOCUMENT);

    private Disagreements() {}

    static List<JoinedEntry<?>> of(RecordSnapshot snapshot, List<EntryKind> kinds) {
        List<JoinedEntry<?>> found = new ArrayList<>();
        for (EntryKind kind : kinds) {
            snapshot.joined(kind).entries().stream()
                    .filter(JoinedEntry::disagrees)
                    .forEach(found::add);
        }
        return found;
    }

    /** Leads from a section to what its sources disagree about, if they do. */
    static Optional<Component> line(Reading reading, List<? extends JoinedEntry<?>> entries) {
        long number = entries.stream().filter(JoinedEntry::disagrees).count();
        return number == 0
                ? Optional.empty()
                : Optional.of(CardLinks.line(
                        reading.texts().get("record.joining.line", "count", number), RecordNavigation.DISAGREEMENTS));
    }

    /** "No known allergy" and an allergy that counts, told beside each other: both, or nothing. */
    static List<JoinedEntry<?>> noneAndSome(RecordSnapshot snapshot) {
        List<JoinedEntry<?>> none = new ArrayList<>();
        List<JoinedEntry<?>> some = new ArrayList<>();
        for (JoinedEntry<?> entry : snapshot.joined(EntryKind.ALLERGY).entries()) {
            if (entry.lead() instanceof AllergyEntry allergy && allergy.status().current()) {
                (allergy.noneKnown() ? none : some).add(entry);
            }
        }
        boolean both = none.stream().anyMatch(Disagreements::saysNoneAtAll) && !some.isEmpty();
        if (!both) {
            return List.of();
        }
        none.removeIf(entry -> !saysNoneAtAll(entry));
        none.addAll(some);
        return none;
    }

    /** SNOMED CT 716186003, no known allergy; the other statements are about one kind of allergy only. */
    private static boolean saysNoneAtAll(JoinedEntry<?> entry) {
        return entry.lead().facts().what().given().stream()
                .flatMap(what -> what.codes().stream())
                .anyMatch(code -> code.code().equals("716186003"));
    }
}
