package uk.onelondon.record.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.GeneralEntry.Contact;
import uk.onelondon.record.Named;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.Told;
import uk.onelondon.record.joining.JoinedEntry;

/**
 * What a record says for the moment when things change quickly: an urgent or end-of-life plan, or a mental health crisis
 * plan. Nothing is chosen among what disagrees: several plans, and several answers to one question, all stand here,
 * newest first.
 *
 * @param plans the plans that count now
 * @param decisions what was decided, each question with all answers that count
 * @param wishes documents that hold wishes or a plan
 * @param calls whom to call: the people of the plans' own teams, else of all teams that count
 */
public record WallPlan(
        List<GeneralEntry> plans,
        Map<Question, List<Decision>> decisions,
        List<RecordEntry> wishes,
        List<Call> calls,
        List<GeneralEntry> goals) {

    /** What is decided beforehand. */
    public enum Question {
        /** SNOMED CT 450475007, 450476008 and their older forms: for or not for an attempt to restart the heart. */
        RESUSCITATION(
                Set.of("450475007", "450476008", "304251008", "304252001", "304253006"),
                List.of("cardiopulmonary resuscitation", "dnacpr", "for resuscitation")),
        PLACE_OF_CARE(Set.of(), List.of("preferred place of care")),
        PLACE_OF_DEATH(Set.of(), List.of("preferred place of death"));

        private final Topic topic;

        Question(Set<String> codes, List<String> words) {
            this.topic = new Topic(codes, words);
        }

        /** As it stands in text keys. */
        public String key() {
            return TextKey.of(this);
        }
    }

    /** One answer to a question, with the entry that tells it. */
    public record Decision(Told answer, RecordEntry entry) {}

    /** Somebody to call, and the entry that names her. */
    public record Call(Contact contact, GeneralEntry entry) {}

    /**
     * SNOMED CT, the record types of NHS England's National Record Locator: ReSPECT form, end of life care plan, end of
     * life care coordination summary, emergency health care plan, advance care plan, treatment escalation plan; LOINC:
     * advance directives (IPS section).
     */
    private static final Topic URGENT = new Topic(
            Set.of(
                    "1382601000000107",
                    "736373009",
                    "861421000000109",
                    "887701000000100",
                    "736366004",
                    "735324008",
                    "42348-3"),
            List.of(
                    "urgent care plan",
                    "emergency care plan",
                    "end of life",
                    "advance care plan",
                    "treatment escalation",
                    "respect form",
                    "my wishes for care"));
    /** SNOMED CT, the same source: mental health crisis plan, contingency plan. */
    private static final Topic CRISIS = new Topic(
            Set.of("736253002", "325691000000100"),
            List.of("crisis plan", "crisis and contingency", "safety plan", "mental health care plan"));

    /** Copies all. */
    public WallPlan {
        plans = List.copyOf(plans);
        decisions = Map.copyOf(decisions);
        wishes = List.copyOf(wishes);
        calls = List.copyOf(calls);
        goals = List.copyOf(goals);
    }

    /** The urgent and end-of-life plan. */
    public static WallPlan urgent(RecordSnapshot snapshot) {
        return of(snapshot, URGENT, decisions(snapshot));
    }

    /** The mental health crisis plan; it has no decisions of the kind above. */
    public static WallPlan crisis(RecordSnapshot snapshot) {
        return of(snapshot, CRISIS, Map.of());
    }

    /** True if there is neither a plan nor a decision nor a wish. */
    public boolean isEmpty() {
        return plans.isEmpty() && wishes.isEmpty() && decisions.isEmpty();
    }

    /** How many entries it holds. */
    public int size() {
        return plans.size()
                + wishes.size()
                + decisions.values().stream().mapToInt(List::size).sum();
    }

    /** The answers to a question, newest first. */
    public List<Decision> answers(Question question) {
        return decisions.getOrDefault(question, List.of());
    }

    /** True if the record holds different answers to one question. */
    public boolean disagrees(Question question) {
        return answers(question).stream()
                        .map(decision -> decision.answer().given().map(WallPlan::sameness))
                        .distinct()
                        .count()
                > 1;
    }

    private static WallPlan of(RecordSnapshot snapshot, Topic topic, Map<Question, List<Decision>> decisions) {
        List<GeneralEntry> plans = entries(
                Gathering.current(Gathering.of(snapshot, topic::covers, EntryKind.CARE_PLAN, EntryKind.SOCIAL_CARE)));
        List<RecordEntry> wishes = Gathering.of(snapshot, topic::covers, EntryKind.DOCUMENT).stream()
                .map(JoinedEntry::lead)
                .filter(document -> document.status().current())
                .map(RecordEntry.class::cast)
                .toList();
        return new WallPlan(plans, decisions, wishes, calls(snapshot, plans), pointed(snapshot, plans, "Goal"));
    }

    private static Map<Question, List<Decision>> decisions(RecordSnapshot snapshot) {
        Map<Question, List<Decision>> found = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            List<Decision> answers = new ArrayList<>();
            for (EntryKind kind : List.of(
                    EntryKind.RESULT, EntryKind.FLAG, EntryKind.CONDITION, EntryKind.PROCEDURE, EntryKind.OTHER)) {
                snapshot.of(kind).stream()
                        .filter(entry -> entry.status().current() || entry.status() == EntryStatus.NOT_KNOWN)
                        .filter(question.topic::covers)
                        .map(WallPlan::decision)
                        .forEach(answers::add);
            }
            answers.sort(Comparator.comparing(
                            (Decision decision) -> decision.entry().when().sortDay())
                    .reversed());
            if (!answers.isEmpty()) {
                found.put(question, List.copyOf(answers));
            }
        }
        return found;
    }

    /** A question with a coded answer, or an entry that is the answer itself, such as a flag. */
    private static Decision decision(RecordEntry entry) {
        if (entry instanceof ResultEntry result) {
            return switch (result.value()) {
                case ResultValue.Coded(Told told) -> new Decision(told, entry);
                case ResultValue.Words(String text) -> new Decision(new Told.Given(Concept.of(text)), entry);
                case ResultValue.Number number -> new Decision(new Told.Given(Concept.of(number.asWritten())), entry);
                case ResultValue.Parts parts -> new Decision(new Told.NotKnown(), entry);
            };
        }
        return new Decision(entry.facts().what(), entry);
    }

    /** What makes two answers the same: a code, else the words. */
    private static String sameness(Concept concept) {
        return concept.code()
                .map(code -> code.system() + "|" + code.code())
                .orElseGet(() -> concept.said().toLowerCase(Locale.ROOT));
    }

    private static List<Call> calls(RecordSnapshot snapshot, List<GeneralEntry> plans) {
        List<GeneralEntry> teams = pointed(snapshot, plans, "CareTeam");
        if (teams.isEmpty() && !plans.isEmpty()) {
            teams = entries(Gathering.current(Gathering.of(snapshot, entry -> true, EntryKind.CARE_TEAM)));
        }
        List<Call> calls = new ArrayList<>();
        List<GeneralEntry> naming = new ArrayList<>(plans);
        naming.addAll(teams);
        Set<String> seen = new LinkedHashSet<>();
        for (GeneralEntry entry : naming) {
            for (Contact contact : entry.contacts()) {
                if (seen.add(contact.who().said().orElse("") + contact.phone())) {
                    calls.add(new Call(contact, entry));
                }
            }
        }
        return calls;
    }

    /** The entries of a type that the plans point to, once each however they point to each other. */
    private static List<GeneralEntry> pointed(RecordSnapshot snapshot, List<GeneralEntry> plans, String type) {
        return plans.stream()
                .flatMap(plan -> plan.facts().details().stream())
                .filter(detail -> detail.label() == Label.RELATES_TO)
                .map(Detail::value)
                .filter(Detail.Pointer.class::isInstance)
                .map(value -> ((Detail.Pointer) value).named())
                .map(Named::target)
                .flatMap(Optional::stream)
                .filter((EntryId id) -> id.type().equals(type))
                .distinct()
                .map(snapshot::entry)
                .flatMap(Optional::stream)
                .filter(GeneralEntry.class::isInstance)
                .map(GeneralEntry.class::cast)
                .filter(entry -> entry.status().counts())
                .toList();
    }

    private static List<GeneralEntry> entries(List<JoinedEntry<?>> joined) {
        return joined.stream()
                .map(JoinedEntry::lead)
                .filter(GeneralEntry.class::isInstance)
                .map(GeneralEntry.class::cast)
                .toList();
    }
}
