package uk.onelondon.record.joining;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.SearchableEntry;
import uk.onelondon.record.Told;

/**
 * An entry with what the rules compare, worked out once.
 *
 * @param codes its codes with their systems
 * @param meanings one code for each of them that stands for all that mean the same
 * @param words the words of its name without those that say nothing, lower case
 * @param timing when it began or happened
 * @param organisation who says it, or empty
 */
record Subject(
        RecordEntry entry,
        Set<String> codes,
        Set<String> meanings,
        Set<String> words,
        Timing timing,
        String organisation) {

    private static final Set<String> SAYING_NOTHING = Set.of(
            "allergy",
            "allergic",
            "intolerance",
            "reaction",
            "adverse",
            "to",
            "of",
            "the",
            "and",
            "in",
            "on",
            "history",
            "personal",
            "tablet",
            "tablets",
            "capsule",
            "capsules",
            "oral",
            "solution",
            "inhaler",
            "cream",
            "dose");

    static Subject of(RecordEntry entry) {
        SameMeaning table = SameMeaning.stated();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> meanings = new LinkedHashSet<>();
        Optional<Concept> concept = entry.facts().what().given();
        for (Code code : concept.map(Concept::codes).orElse(List.of())) {
            String comparable = table.code(code);
            if (!comparable.isEmpty()) {
                codes.add(comparable);
                meanings.add(table.meaning(entry.kind(), comparable));
            }
        }
        return new Subject(
                entry,
                codes,
                meanings,
                concept.map(said -> bare(said.said(), entry.kind())).orElse(Set.of()),
                Timing.of(entry.when()),
                name(entry.facts().organisation()));
    }

    /** True if they carry a number that the same organisation gave. */
    boolean sharesNumber(Subject other) {
        return entry.facts().identifiers().stream().anyMatch(other.entry.facts().identifiers()::contains);
    }

    /** True if the same organisation says both, as far as it is known. */
    boolean sameOrganisation(Subject other) {
        return !organisation.isEmpty() && organisation.equals(other.organisation);
    }

    /** True if one organisation says both in one source, so that saying it twice is more than an echo. */
    boolean sameTeller(Subject other) {
        return entry.id().source().equals(other.entry.id().source()) && organisation.equals(other.organisation);
    }

    /** The first detail of a label in comparable words; empty if there is none. */
    String detail(Label label) {
        for (Detail detail : entry.facts().details()) {
            if (detail.label() == label) {
                return detail.value() instanceof Detail.Words words
                        ? SearchableEntry.fold(words.text()).strip()
                        : term(detail.value());
            }
        }
        return "";
    }

    private static String term(Detail.Value value) {
        return value instanceof Detail.Item(Told told)
                ? told.given()
                        .map(concept -> SearchableEntry.fold(concept.said()))
                        .orElse("")
                : "";
    }

    /** True if both say something about a detail, and not the same. */
    boolean differsIn(Label label, Subject other) {
        String mine = detail(label);
        String theirs = other.detail(label);
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    }

    /** A number is part of a name, as in "type 2", but that of a medicine is its strength, which is compared apart. */
    private static Set<String> bare(String said, EntryKind kind) {
        Set<String> words =
                new HashSet<>(Arrays.asList(SearchableEntry.fold(said).split("[^\\p{L}\\p{N}-]+")));
        words.removeIf(word -> word.isEmpty()
                || SAYING_NOTHING.contains(word)
                || (kind == EntryKind.MEDICINE && word.codePoints().anyMatch(Character::isDigit)));
        return words;
    }

    private static String name(Named named) {
        return named.said()
                .map(SearchableEntry::fold)
                .or(() -> named.target().map(EntryId::path))
                .orElse("");
    }
}
