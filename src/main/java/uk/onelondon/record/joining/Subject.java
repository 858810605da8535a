package uk.onelondon.record.joining;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.Told;

/**
 * An entry with what the rules compare, worked out once.
 *
 * @param codes its codes with their systems
 * @param meanings one code for each of them that stands for all that mean the same
 * @param words the words of its name without those that say nothing, lower case
 * @param wordKey the same words as one text
 * @param timing when it began or happened
 * @param organisation who says it, or empty
 * @param finding what a test found, as comparable text, or empty
 * @param strengths of a medicine, in comparable units, perhaps none
 */
record Subject(
        RecordEntry entry,
        Set<String> codes,
        Set<String> meanings,
        Set<String> words,
        String wordKey,
        Timing timing,
        String organisation,
        String finding,
        Set<String> strengths) {

    /** One of many entries: what they name alike is worked out once for all of them. */
    static Subject of(RecordEntry entry, Readings readings) {
        Optional<Concept> concept = entry.facts().what().given();
        Set<String> codes = Set.of();
        Set<String> meanings = Set.of();
        if (concept.isPresent() && !concept.get().codes().isEmpty()) {
            codes = new LinkedHashSet<>();
            meanings = new LinkedHashSet<>();
            for (Code code : concept.get().codes()) {
                String comparable = readings.code(code);
                if (!comparable.isEmpty()) {
                    codes.add(comparable);
                    meanings.add(readings.meaning(entry.kind(), comparable));
                }
            }
        }
        Readings.Name name = concept.map(said -> readings.name(said.said(), entry.kind() == EntryKind.MEDICINE))
                .orElse(Readings.Name.NONE);
        return new Subject(
                entry,
                codes,
                meanings,
                name.words(),
                name.key(),
                Timing.of(entry.when()),
                organisation(entry.facts().organisation(), readings),
                entry instanceof ResultEntry result ? Finding.of(result.value()) : "",
                entry instanceof MedicineEntry medicine ? Dose.strengths(medicine) : Set.of());
    }

    /** True if it took place: not called off, not still to come. */
    boolean happened() {
        return entry.status().counts() && entry.status() != EntryStatus.PLANNED;
    }

    /** True if they carry a number that the same organisation gave. */
    boolean sharesNumber(Subject other) {
        if (entry.facts().identifiers().isEmpty()) {
            return false;
        }
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
                        ? Folded.of(words.text()).strip()
                        : term(detail.value());
            }
        }
        return "";
    }

    private static String term(Detail.Value value) {
        return value instanceof Detail.Item(Told told)
                ? told.given().map(concept -> Folded.of(concept.said())).orElse("")
                : "";
    }

    /** True if both say something about a detail, and not the same. */
    boolean differsIn(Label label, Subject other) {
        String mine = detail(label);
        String theirs = other.detail(label);
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    }

    private static String organisation(Named named, Readings readings) {
        return named.said()
                .map(readings::folded)
                .or(() -> named.target().map(EntryId::path))
                .orElse("");
    }
}
