package uk.onelondon.volume;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.joining.JoinedRecord;

/** How well joining finds what generated people's sources tell twice, against the truth, pair by pair. */
public final class Measured {

    /** Counts of pairs. */
    public static final class Count {
        private int told;
        private int toldInWords;
        private int joined;
        private int joinedInWords;
        private int named;
        private int right;
        private int wrong;
        private int unsure;

        /** Pairs joined that tell one fact, of all pairs joined. */
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /** Pairs joined of all that tell one fact and both carry a code or a number. */
        public double recall() {
            return told == toldInWords ? 1 : (double) (joined - joinedInWords) / (told - toldInWords);
        }

        /** Pairs joined of all that tell one fact, however they tell it. */
        public double recallOfAll() {
            return told == 0 ? 1 : (double) joined / told;
        }

        /** Pairs joined, or named to each other as perhaps the same. */
        public double found() {
            return told == 0 ? 1 : (double) (joined + named) / told;
        }

        public int told() {
            return told;
        }

        public int wrong() {
            return wrong;
        }

        public int joinedPairs() {
            return right + wrong;
        }
    }

    private final Map<Category, Count> counts = new EnumMap<>(Category.class);
    private final Map<String, int[]> ways = new TreeMap<>();
    private final List<String> wrongPairs = new ArrayList<>();

    public Measured() {
        for (Category category : Category.values()) {
            counts.put(category, new Count());
        }
    }

    /** Adds one person as her record has read her sources. */
    public void add(Londoner person, RecordSnapshot snapshot) {
        Map<EntryId, JoinedRecord> recordOf = new HashMap<>();
        Map<String, EntryId> ids = new HashMap<>();
        for (EntryKind kind : EntryKind.values()) {
            JoinedRecord joined = snapshot.joined(kind);
            for (JoinedEntry<?> entry : joined.entries()) {
                entry.ids().forEach(id -> {
                    recordOf.put(id, joined);
                    ids.put(Londoner.name(id.source().value(), id.type(), id.id()), id);
                });
                judge(person, entry);
            }
        }
        person.told().forEach((name, told) -> {
            if (told.way().startsWith("unsure")) {
                counts.get(category(Objects.requireNonNull(ids.get(name)))).unsure++;
            }
        });
        for (Londoner.Pair pair : person.truth()) {
            find(pair, ids, recordOf);
        }
    }

    private void judge(Londoner person, JoinedEntry<?> entry) {
        List<? extends RecordEntry> all = entry.all();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Londoner.Told one = told(person, all.get(i).id());
                Londoner.Told other = told(person, all.get(j).id());
                Count count = counts.get(category(all.get(i).id()));
                if (one.fact().equals(other.fact())) {
                    count.right++;
                } else {
                    count.wrong++;
                    wrongPairs.add("%s: %s | %s [%s; %s; %s]"
                            .formatted(
                                    category(all.get(i).id()),
                                    describe(all.get(i)),
                                    describe(all.get(j)),
                                    one.way(),
                                    other.way(),
                                    entry.reason()));
                }
            }
        }
    }

    private static Londoner.Told told(Londoner person, EntryId id) {
        String name = Londoner.name(id.source().value(), id.type(), id.id());
        return person.told().getOrDefault(name, new Londoner.Told(name, Telling.FIRST));
    }

    private static String describe(RecordEntry entry) {
        return "%s %s, %s, %s, %s"
                .formatted(
                        entry.id().source().value(),
                        entry.facts().what().given().map(what -> what.said()).orElse("?"),
                        entry.when(),
                        entry.status(),
                        entry.facts().organisation().said().orElse("?"));
    }

    private void find(Londoner.Pair pair, Map<String, EntryId> ids, Map<EntryId, JoinedRecord> recordOf) {
        EntryId one = ids.get(pair.one());
        EntryId other = ids.get(pair.other());
        if (one == null || other == null) {
            throw new IllegalStateException("Lost on the way: " + pair);
        }
        Category category = category(one);
        Count count = counts.get(category);
        boolean words = pair.way().startsWith("words");
        int[] way =
                ways.computeIfAbsent(category.name().toLowerCase(Locale.ROOT) + ": " + pair.way(), any -> new int[3]);
        count.told++;
        count.toldInWords += words ? 1 : 0;
        way[0]++;
        JoinedRecord record = recordOf.get(one);
        JoinedEntry<?> entry = record.of(one).orElseThrow();
        if (entry.ids().contains(other)) {
            count.joined++;
            count.joinedInWords += words ? 1 : 0;
            way[1]++;
        } else if (record.perhaps(entry).stream()
                .anyMatch(perhaps -> perhaps.entry().ids().contains(other))) {
            count.named++;
            way[2]++;
        }
    }

    private static Category category(EntryId id) {
        return switch (id.type()) {
            case "AllergyIntolerance" -> Category.ALLERGIES;
            case "MedicationRequest", "MedicationStatement", "MedicationAdministration" -> Category.MEDICINES;
            case "Condition" -> Category.CONDITIONS;
            case "Immunization" -> Category.VACCINATIONS;
            case "Procedure" -> Category.PROCEDURES;
            case "Encounter" -> Category.VISITS;
            case "DocumentReference" -> Category.DOCUMENTS;
            default -> Category.RESULTS;
        };
    }

    public Count of(Category category) {
        return counts.get(category);
    }

    /** Pairs that were joined and tell two facts, in words; only of invented people. */
    public List<String> wrongPairs() {
        return wrongPairs;
    }

    /** The table of all categories. */
    public String table() {
        StringBuilder table = new StringBuilder(
                "| category | told twice | precision | wrong joins | recall, told with a code | recall, all | joined or named | nobody could tell |\n|---|---|---|---|---|---|---|---|\n");
        counts.forEach((category, count) ->
                table.append("| %s | %,d | %.4f | %d of %,d | %.3f of %,d | %.3f | %.3f | %,d |%n"
                        .formatted(
                                category.name().toLowerCase(Locale.ROOT),
                                count.told,
                                count.precision(),
                                count.wrong,
                                count.right + count.wrong,
                                count.recall(),
                                count.told - count.toldInWords,
                                count.recallOfAll(),
                                count.found(),
                                count.unsure)));
        return table.toString();
    }

    /** Each way of telling again, how often it came, was joined, and was only named. */
    public String byWay() {
        StringBuilder lines = new StringBuilder();
        ways.forEach((way, count) ->
                lines.append("%s: %d, joined %d, named %d%n".formatted(way, count[0], count[1], count[2])));
        return lines.toString();
    }
}
