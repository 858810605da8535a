package uk.onelondon.record.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.onelondon.record.Code;
import uk.onelondon.record.EntryKind;

/** Names and codes as the rules compare them. Lives as long as one joining, as a record says the same names again and again. */
final class Readings {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
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

    private final SameMeaning table = SameMeaning.stated();
    private final Map<Code, String> codes = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, Name> names = new HashMap<>();
    private final Map<String, Name> medicines = new HashMap<>();

    /** The words of a name without those that say nothing, and the same as one text. */
    record Name(Set<String> words, String key) {
        static final Name NONE = new Name(Set.of(), "");
    }

    String code(Code code) {
        return codes.computeIfAbsent(code, table::code);
    }

    String meaning(EntryKind kind, String code) {
        return table.meaning(kind, code);
    }

    String folded(String text) {
        return folded.computeIfAbsent(text, Folded::of);
    }

    /** A number is part of a name, as in "type 2", but that of a medicine is its strength, which is compared apart. */
    Name name(String said, boolean medicine) {
        return (medicine ? medicines : names).computeIfAbsent(said, text -> read(text, medicine));
    }

    private static Name read(String said, boolean medicine) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(Folded.of(said))) {
            boolean number = medicine && word.codePoints().anyMatch(Character::isDigit);
            if (!word.isEmpty() && !number && !SAYING_NOTHING.contains(word)) {
                words.add(word);
            }
        }
        return new Name(Set.copyOf(words), words.stream().sorted().collect(Collectors.joining(" ")));
    }
}
