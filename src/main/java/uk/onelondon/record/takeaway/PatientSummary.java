package uk.onelondon.record.takeaway;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.Happening;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.SourceCoverage;
import uk.onelondon.record.Told;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * What a stranger who treats her must know, in the sections of the International Patient Summary (HL7 FHIR IPS 2.0.0;
 * ISO 27269). One choice for the page and for the document, so that both say the same.
 *
 * @param parts every section, empty ones too
 * @param lacking sources that have not given all
 */
public record PatientSummary(List<Part> parts, List<SourceCoverage> lacking) {

    /** Sections; the first three must be there. */
    public enum Topic {
        ALLERGIES("48765-2"),
        MEDICINES("10160-0"),
        PROBLEMS("11450-4"),
        ALERTS("104605-1"),
        VACCINATIONS("11369-6"),
        PROCEDURES("47519-4"),
        RESULTS("30954-2"),
        VITAL_SIGNS("8716-3"),
        DEVICES("46264-8"),
        PAST_PROBLEMS("11348-0");

        private final String loinc;

        Topic(String loinc) {
            this.loinc = loinc;
        }

        /** The section's code in LOINC. */
        public String loinc() {
            return loinc;
        }

        /** True if a summary without it is none (IPS Composition). */
        public boolean required() {
            return ordinal() <= PROBLEMS.ordinal();
        }

        /** As it stands in text keys and on the page. */
        public String key() {
            return TextKey.of(this);
        }
    }

    /** One section, newest first. */
    public record Part(Topic topic, List<JoinedEntry<?>> entries) {

        /** Copies the list. */
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /** Copies the lists. */
    public PatientSummary {
        parts = List.copyOf(parts);
        lacking = List.copyOf(lacking);
    }

    public static PatientSummary of(RecordSnapshot snapshot) {
        List<Part> parts = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            parts.add(new Part(topic, entries(topic, snapshot)));
        }
        return new PatientSummary(
                parts,
                snapshot.coverage().stream()
                        .filter(source -> !source.complete())
                        .toList());
    }

    /** How many entries are in it. */
    public int size() {
        return parts.stream().mapToInt(part -> part.entries().size()).sum();
    }

    private static List<JoinedEntry<?>> entries(Topic topic, RecordSnapshot snapshot) {
        return switch (topic) {
            case ALLERGIES ->
                chosen(snapshot, EntryKind.ALLERGY, entry -> entry.status().counts());
            case MEDICINES -> chosen(snapshot, EntryKind.MEDICINE, PatientSummary::isTakenNow);
            case PROBLEMS -> chosen(snapshot, EntryKind.CONDITION, PatientSummary::isProblemNow);
            case ALERTS ->
                chosen(snapshot, EntryKind.FLAG, entry -> entry.status().current());
            case VACCINATIONS ->
                chosen(
                        snapshot,
                        EntryKind.VACCINATION,
                        entry -> entry.status().counts() && entry.facts().happening() == Happening.VACCINE_GIVEN);
            case PROCEDURES ->
                chosen(snapshot, EntryKind.PROCEDURE, entry -> entry.status().counts());
            case RESULTS -> newestOfEachTest(chosen(snapshot, EntryKind.RESULT, PatientSummary::isFromTheLaboratory));
            case VITAL_SIGNS -> newestOfEachTest(chosen(snapshot, EntryKind.VITAL_SIGN, PatientSummary::isFound));
            case DEVICES ->
                chosen(
                        snapshot,
                        EntryKind.OTHER,
                        entry -> entry.id().type().equals("DeviceUseStatement")
                                && entry.status().current());
            case PAST_PROBLEMS ->
                chosen(
                        snapshot,
                        EntryKind.CONDITION,
                        entry -> entry.status().counts()
                                && entry instanceof ConditionEntry condition
                                && condition.problem()
                                && !isProblemNow(entry));
        };
    }

    private static List<JoinedEntry<?>> chosen(
            RecordSnapshot snapshot, EntryKind kind, Predicate<RecordEntry> belongs) {
        List<JoinedEntry<?>> chosen = new ArrayList<>();
        for (JoinedEntry<?> entry : snapshot.joined(kind).entries()) {
            if (belongs.test(entry.shown())) {
                chosen.add(entry);
            }
        }
        return chosen;
    }

    /** Prescribed or reported, and neither stopped nor finished. What was only given or supplied once is no regimen. */
    private static boolean isTakenNow(RecordEntry entry) {
        Happening happening = entry.facts().happening();
        return (happening == Happening.MEDICINE_PRESCRIBED || happening == Happening.MEDICINE_REPORTED)
                && entry.status().current()
                && entry.status() != EntryStatus.DONE;
    }

    private static boolean isProblemNow(RecordEntry entry) {
        return entry.status().current() && entry instanceof ConditionEntry condition && condition.problem();
    }

    private static boolean isFromTheLaboratory(RecordEntry entry) {
        return isFound(entry) && entry.facts().details().stream().anyMatch(PatientSummary::saysLaboratory);
    }

    /** A single result that counts and says what was found. */
    private static boolean isFound(RecordEntry entry) {
        return entry instanceof ResultEntry result
                && !result.panel()
                && result.status().counts()
                && !(result.value() instanceof ResultValue.Coded(Told told)
                        && told.given().isEmpty());
    }

    /** Observation.category (FHIR R4). */
    private static boolean saysLaboratory(Detail detail) {
        return detail.label() == Detail.Label.CATEGORY
                && detail.value() instanceof Detail.Item(Told told)
                && told.given().stream()
                        .flatMap(concept -> concept.codes().stream())
                        .anyMatch(code -> code.code().equals("laboratory"));
    }

    private static List<JoinedEntry<?>> newestOfEachTest(List<JoinedEntry<?>> results) {
        List<JoinedEntry<?>> sorted = results.stream()
                .sorted(java.util.Comparator.comparing(
                                (JoinedEntry<?> entry) -> entry.lead().when().sortDay())
                        .reversed())
                .toList();
        Set<String> tests = new HashSet<>();
        List<JoinedEntry<?>> newest = new ArrayList<>();
        for (JoinedEntry<?> entry : sorted) {
            if (tests.add(test(entry.lead().facts().what()))) {
                newest.add(entry);
            }
        }
        return newest;
    }

    private static String test(Told what) {
        return what.given()
                .map(concept -> concept.code().map(Code::code).orElseGet(concept::said))
                .map(words -> words.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The English name of a thing, or why there is none. */
    public static String said(Told what) {
        return switch (what) {
            case Told.Given(Concept concept) -> concept.said();
            case Told.Missing() -> "Not recorded";
            case Told.NotKnown() -> "Not known to the organisation that recorded it";
            case Told.Withheld() -> "Kept back by the organisation that recorded it";
        };
    }
}
