package uk.onelondon.record.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.Clusters.Group;

/**
 * Joins what several sources say about the same fact. Pure and linear in the number of entries; nothing that goes in is
 * changed, left out or told twice.
 */
public final class Joining {

    /** Those with a day before those without, what counts now before what is over, then by day, those with a time first. */
    private static final Comparator<Subject> SUREST_FIRST = Comparator.<Subject, Boolean>comparing(
                    subject -> !subject.timing().day())
            .thenComparing(subject -> !subject.entry().status().current())
            .thenComparing(subject -> subject.timing().first())
            .thenComparing(subject -> subject.timing().minute() == Timing.NONE)
            .thenComparing(subject -> subject.timing().minute())
            .thenComparing(subject -> subject.entry().id().path());

    private Joining() {}

    /** Joins entries; those of different kinds are never joined. */
    public static JoinedRecord join(Collection<? extends RecordEntry> entries) {
        Map<EntryKind, List<Subject>> byKind = new EnumMap<>(EntryKind.class);
        Readings readings = new Readings();
        entries.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(Subject.of(entry, readings)));
        Map<EntryId, Group> groups = HashMap.newHashMap(entries.size());
        long comparisons = 0;
        for (Map.Entry<EntryKind, List<Subject>> ofKind : byKind.entrySet()) {
            Rule rule = rule(ofKind.getKey());
            Clusters clusters = new Clusters(rule);
            clusters.addAll(ofKind.getValue().stream()
                    .sorted(Comparator.comparing(rule::speaksOfOthers).thenComparing(SUREST_FIRST))
                    .toList());
            clusters.groups()
                    .forEach(group -> group.members()
                            .forEach(member -> groups.put(member.entry().id(), group)));
            comparisons += clusters.comparisons();
        }
        return told(entries, groups, comparisons);
    }

    private static JoinedRecord told(
            Collection<? extends RecordEntry> entries, Map<EntryId, Group> groups, long comparisons) {
        List<JoinedEntry<?>> joined = new ArrayList<>(groups.size());
        Map<EntryId, Map<EntryId, Doubt>> doubts = new HashMap<>();
        Map<Group, Boolean> seen = new IdentityHashMap<>();
        for (RecordEntry entry : entries) {
            Group group = groups.get(entry.id());
            if (group != null && seen.put(group, true) == null) {
                JoinedEntry<RecordEntry> one = joined(group);
                joined.add(one);
                if (!group.doubts().isEmpty()) {
                    doubts.put(one.lead().id(), group.doubts());
                }
            }
        }
        return new JoinedRecord(joined, doubts, comparisons);
    }

    private static JoinedEntry<RecordEntry> joined(Group group) {
        if (group.members().size() == 1) {
            return JoinedEntry.alone(group.members().getFirst().entry());
        }
        List<RecordEntry> sources = group.members().stream()
                .map(Subject::entry)
                .sorted(Caution.LEAD)
                .toList();
        return new JoinedEntry<>(
                sources.getFirst(), sources.subList(1, sources.size()), Differences.between(sources), group.reason());
    }

    private static Rule rule(EntryKind kind) {
        return switch (kind) {
            case ALLERGY -> new AllergyRule();
            case MEDICINE -> new MedicineRule();
            case CONDITION -> new ConditionRule();
            case RESULT, VITAL_SIGN -> new ResultRule();
            case VACCINATION -> new VaccinationRule();
            case PROCEDURE -> new ProcedureRule();
            case VISIT -> new VisitRule();
            case DOCUMENT -> new LetterRule();
            case APPOINTMENT,
                    CARE_PLAN,
                    GOAL,
                    CARE_TEAM,
                    REFERRAL,
                    FLAG,
                    SOCIAL_CARE,
                    QUESTIONNAIRE,
                    ABOUT_YOU,
                    OTHER,
                    BACKGROUND -> new NumberRule();
        };
    }
}
