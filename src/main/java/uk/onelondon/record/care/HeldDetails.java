package uk.onelondon.record.care;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.sharedrecord.SourceId;

/**
 * What each source holds of the person herself, beside each other. Nothing is merged: every value stands with all who
 * hold it.
 *
 * @param held one for each Patient that was found, in the order of the sources
 */
public record HeldDetails(List<GeneralEntry> held) {

    /** What can be held, in the order in which it is read. */
    public static final List<Label> ORDER = List.of(
            Label.NAME,
            Label.KNOWN_AS,
            Label.EARLIER_NAME,
            Label.PRONOUNS,
            Label.BORN,
            Label.DIED,
            Label.GENDER,
            Label.GENDER_IDENTITY,
            Label.BIRTH_SEX,
            Label.ADDRESS,
            Label.EARLIER_ADDRESS,
            Label.CONTACT,
            Label.PRACTICE,
            Label.LANGUAGE,
            Label.INTERPRETER,
            Label.COMMUNICATION,
            Label.DISABILITY,
            Label.ETHNIC_GROUP,
            Label.RELIGION);

    /** Of these a person has one at a time, so that two different ones are a contradiction. */
    private static final Set<Label> ONE_ONLY = Set.of(
            Label.NAME,
            Label.BORN,
            Label.DIED,
            Label.GENDER,
            Label.GENDER_IDENTITY,
            Label.BIRTH_SEX,
            Label.ADDRESS,
            Label.PRONOUNS,
            Label.INTERPRETER);

    /** One value and all who hold it. */
    public record Held(Detail detail, List<GeneralEntry> by) {}

    /**
     * One label with all its values.
     *
     * @param differs true if those who hold one do not hold the same
     */
    public record Row(Label label, List<Held> values, boolean differs) {}

    /** Copies the list. */
    public HeldDetails {
        held = List.copyOf(held);
    }

    /** Gathers them. */
    public static HeldDetails of(RecordSnapshot snapshot) {
        return new HeldDetails(snapshot.of(EntryKind.ABOUT_YOU).stream()
                .filter(GeneralEntry.class::isInstance)
                .map(GeneralEntry.class::cast)
                .sorted((one, other) -> one.id().path().compareTo(other.id().path()))
                .toList());
    }

    /** The rows that anybody holds. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Label label : ORDER) {
            Map<String, Detail> details = new LinkedHashMap<>();
            Map<String, List<GeneralEntry>> holders = new LinkedHashMap<>();
            Set<Set<String>> sets = new HashSet<>();
            for (GeneralEntry entry : held) {
                Set<String> own = new LinkedHashSet<>();
                for (Detail detail : values(entry, label)) {
                    String key = sameness(detail);
                    if (own.add(key)) {
                        details.putIfAbsent(key, detail);
                        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
                    }
                }
                if (!own.isEmpty()) {
                    sets.add(own);
                }
            }
            if (!details.isEmpty()) {
                rows.add(new Row(
                        label,
                        details.entrySet().stream()
                                .map(value -> new Held(value.getValue(), List.copyOf(holders.get(value.getKey()))))
                                .toList(),
                        ONE_ONLY.contains(label) && sets.size() > 1));
            }
        }
        return rows;
    }

    /** The sources that hold more than one record of her, each joined to another by a link either way. */
    public Set<SourceId> linked() {
        return held.stream()
                .filter(entry -> links(entry).stream().anyMatch(this::holds))
                .map(entry -> entry.id().source())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The sources that hold two records under her NHS number that no link joins: one may be somebody else's. */
    public Set<SourceId> unlinked() {
        Set<SourceId> found = new LinkedHashSet<>();
        for (GeneralEntry one : held) {
            for (GeneralEntry other : held) {
                boolean sameSource = one.id().source().equals(other.id().source());
                if (!one.equals(other) && sameSource && !connected(one, other)) {
                    found.add(one.id().source());
                }
            }
        }
        return found;
    }

    /** Walks the links, each record once, so that a circle of links ends. */
    private boolean connected(GeneralEntry from, GeneralEntry to) {
        Set<EntryId> seen = new HashSet<>();
        List<EntryId> open = new ArrayList<>(List.of(from.id()));
        while (!open.isEmpty()) {
            EntryId next = open.removeLast();
            if (next.equals(to.id())) {
                return true;
            }
            if (seen.add(next)) {
                held.forEach(entry -> {
                    if (entry.id().equals(next)) {
                        open.addAll(links(entry));
                    } else if (links(entry).contains(next)) {
                        open.add(entry.id());
                    }
                });
            }
        }
        return false;
    }

    private boolean holds(EntryId id) {
        return held.stream().anyMatch(entry -> entry.id().equals(id));
    }

    private static List<EntryId> links(GeneralEntry entry) {
        return entry.facts().details().stream()
                .filter(detail -> detail.label() == Label.LINKED)
                .map(Detail::value)
                .filter(Detail.Pointer.class::isInstance)
                .map(value -> ((Detail.Pointer) value).named().target())
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Detail> values(GeneralEntry entry, Label label) {
        return entry.facts().details().stream()
                .filter(detail -> detail.label() == label)
                .toList();
    }

    /** Letters and digits only, so that a comma or a capital letter makes no difference. */
    private static String sameness(Detail detail) {
        String text = switch (detail.value()) {
            case Detail.Words words -> words.text();
            case Detail.Item(var told) ->
                told.given()
                        .map(concept -> concept.code()
                                .map(code -> code.system() + "|" + code.code())
                                .orElseGet(concept::said))
                        .orElseGet(told::toString);
            case Detail.Moment(var when) -> when.toString();
            case Detail.Pointer(var named) -> named.said().orElseGet(named::toString);
            case Detail.Pair pair -> pair.first() + " " + pair.second();
            case Detail.File file -> file.toString();
            case Detail.Step step -> step.what();
        };
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}|]+", "");
        return letters.isEmpty() ? text : letters;
    }
}
