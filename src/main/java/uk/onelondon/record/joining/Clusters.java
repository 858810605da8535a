package uk.onelondon.record.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.onelondon.record.EntryId;

/**
 * Puts the entries of one kind together. Each entry meets only those under the same key, and of those at most the first
 * and the last few, so that the work grows with the number of entries however many are alike. An entry joins a group
 * only if it is the same as every one it meets there: "nearly the same" must not pass from hand to hand.
 */
final class Clusters {

    private static final int WINDOW = 4;
    private static final int MEMBERS = 8;
    private static final int MOST_DOUBTS = 4;
    private static final int SAME_DAY = 2;

    private final Rule rule;
    private final Map<String, Window> byKey = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private long comparisons;

    Clusters(Rule rule) {
        this.rule = rule;
    }

    /** Entries that tell one fact, with what remains doubtful. */
    static final class Group {

        private final List<Subject> members = new ArrayList<>(1);
        private Map<EntryId, Doubt> doubts = Map.of();
        private JoinReason reason = JoinReason.ALONE;

        List<Subject> members() {
            return members;
        }

        JoinReason reason() {
            return reason;
        }

        /** Entries of other groups that may tell the same. */
        Map<EntryId, Doubt> doubts() {
            return doubts;
        }

        private void doubt(EntryId other, Doubt doubt) {
            if (doubts.isEmpty()) {
                doubts = new LinkedHashMap<>();
            }
            if (doubts.size() < MOST_DOUBTS) {
                doubts.putIfAbsent(other, doubt);
            }
        }
    }

    /**
     * Takes entries in, the surest first. What fits something of its own day or number finds its place at once; what fits
     * only something of another day waits until all others stand, so that it never takes the place of what fits better.
     */
    void addAll(List<Subject> subjects) {
        List<Subject> waiting = new ArrayList<>();
        for (Subject subject : subjects) {
            if (!add(subject, false)) {
                waiting.add(subject);
            }
        }
        waiting.forEach(subject -> add(subject, true));
    }

    /** False if it has to wait. What fits several equally well joins none of them. */
    private boolean add(Subject subject, boolean last) {
        List<Group> met = new ArrayList<>();
        for (String key : rule.sought(subject)) {
            Window window = byKey.get(key);
            if (window != null) {
                window.into(met);
            }
        }
        Group home = null;
        JoinReason reason = JoinReason.ALONE;
        int best = 0;
        boolean several = false;
        Map<Group, Doubt> doubtful = met.isEmpty() ? Map.of() : new LinkedHashMap<>();
        for (Group group : met) {
            Verdict verdict = verdict(group, subject);
            if (verdict instanceof Verdict.Same(JoinReason why)) {
                int closeness = closeness(group, subject, why);
                doubtful.put(group, Doubt.FITS_SEVERAL);
                several = closeness == best || several && closeness < best;
                if (closeness > best) {
                    home = group;
                    reason = why;
                    best = closeness;
                }
            } else if (verdict instanceof Verdict.Unsure(Doubt doubt)) {
                doubtful.put(group, doubt);
            }
        }
        if (home != null && best < SAME_DAY && !last) {
            return false;
        }
        if (home != null && !several) {
            doubtful.remove(home);
            home.reason = home.reason.orLessSure(reason);
        }
        Group joined = home == null || several ? begin() : home;
        joined.members.add(subject);
        rule.kept(subject)
                .forEach(key -> byKey.computeIfAbsent(key, k -> new Window()).add(joined));
        doubtful.forEach((group, doubt) -> {
            group.doubt(subject.entry().id(), doubt);
            joined.doubt(group.members.getFirst().entry().id(), doubt);
        });
        return true;
    }

    /** How well it fits, at least 1: by number, minute, day, or only by rules that allow another day. */
    private int closeness(Group group, Subject subject, JoinReason reason) {
        int closest = reason == JoinReason.SAME_NUMBER ? SAME_DAY + 2 : 1;
        for (int i = 0; i < Math.min(MEMBERS, group.members.size()); i++) {
            Subject member = group.members.get(i);
            if (!rule.dayTells(member, subject)) {
                continue;
            }
            int closeness = switch (member.timing().to(subject.timing())) {
                case SAME_MINUTE -> SAME_DAY + 1;
                case SAME_DAY -> SAME_DAY;
                case OTHER_TIME, MAY_MEET, APART, UNKNOWN -> 1;
            };
            closest = Math.max(closest, closeness);
        }
        return closest;
    }

    List<Group> groups() {
        return groups;
    }

    /** How often two entries were compared. */
    long comparisons() {
        return comparisons;
    }

    private Group begin() {
        Group group = new Group();
        groups.add(group);
        return group;
    }

    /** The same as all it meets, or doubtful if only as some. */
    private Verdict verdict(Group group, Subject subject) {
        Verdict all = Verdict.DIFFERENT;
        boolean some = false;
        boolean none = false;
        Verdict doubt = Verdict.DIFFERENT;
        int size = group.members.size();
        for (int i = 0; i < size; i++) {
            if (i == MEMBERS / 2 && size > MEMBERS) {
                i = size - MEMBERS / 2;
            }
            comparisons++;
            Verdict verdict = rule.compare(group.members.get(i), subject);
            switch (verdict) {
                case Verdict.Same(JoinReason reason) -> {
                    some = true;
                    all = all instanceof Verdict.Same(JoinReason before)
                            ? Verdict.same(before.orLessSure(reason))
                            : verdict;
                }
                case Verdict.Unsure unsure -> doubt = unsure;
                case Verdict.Different d -> none = true;
            }
        }
        if (doubt instanceof Verdict.Unsure) {
            return doubt;
        }
        return some && none ? Verdict.unsure(Doubt.FITS_ONE_SOURCE) : all;
    }

    /** The first and the last few groups under one key. Most keys have one: room is made when it is needed. */
    private static final class Window {

        private Group[] groups = new Group[1];
        private int size;

        void add(Group group) {
            for (int i = 0; i < size; i++) {
                if (groups[i] == group) {
                    return;
                }
            }
            if (size == 2 * WINDOW) {
                System.arraycopy(groups, WINDOW + 1, groups, WINDOW, WINDOW - 1);
                groups[size - 1] = group;
                return;
            }
            if (size == groups.length) {
                groups = Arrays.copyOf(groups, Math.min(2 * WINDOW, 2 * size));
            }
            groups[size++] = group;
        }

        void into(List<Group> met) {
            for (int i = 0; i < size; i++) {
                if (!met.contains(groups[i])) {
                    met.add(groups[i]);
                }
            }
        }
    }
}
