package uk.onelondon.record.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import uk.onelondon.record.Code;
import uk.onelondon.record.EntryKind;

/** The table of codes that mean the same, {@code same-meaning.txt}. Each row states its reason there. */
final class SameMeaning {

    private static final String FILE = "same-meaning.txt";
    private static final Map<String, String> SHORT = Map.of(
            "sct", "http://snomed.info/sct", "loinc", "http://loinc.org", "icd10", "http://hl7.org/fhir/sid/icd-10");
    private static final SameMeaning STATED = read();

    private final Map<String, String> systems = new HashMap<>();
    private final Map<EntryKind, Map<String, String>> meanings = new HashMap<>();

    /** The table as it is shipped. */
    static SameMeaning stated() {
        return STATED;
    }

    /** A code with its system, where several names of a system are one; empty if it cannot be compared. */
    String code(Code code) {
        if (code.system().isEmpty() || code.code().isEmpty()) {
            return "";
        }
        return systems.getOrDefault(code.system(), code.system()) + "|" + code.code();
    }

    /** One code for all that mean the same among entries of a kind; most codes stand for themselves. */
    String meaning(EntryKind kind, String code) {
        EntryKind measured = kind == EntryKind.VITAL_SIGN ? EntryKind.RESULT : kind;
        Map<String, String> ofKind = meanings.getOrDefault(measured, Map.of());
        String found = code;
        String next = ofKind.get(found);
        while (next != null) {
            found = next;
            next = ofKind.get(found);
        }
        return found;
    }

    private static SameMeaning read() {
        try (InputStream file =
                        Objects.requireNonNull(SameMeaning.class.getResourceAsStream(FILE), FILE + " is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            SameMeaning table = new SameMeaning();
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::row);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String line) {
        List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
        if (cells.size() != 4 || cells.getLast().isBlank()) {
            throw new IllegalStateException("Not kind | code | code | reason: " + line);
        }
        if (cells.getFirst().equals("system")) {
            systems.put(cells.get(2), cells.get(1));
            return;
        }
        EntryKind kind = EntryKind.valueOf(cells.getFirst().toUpperCase(Locale.ROOT));
        String one = meaning(kind, code(cells.get(1)));
        String other = meaning(kind, code(cells.get(2)));
        if (!one.equals(other)) {
            meanings.computeIfAbsent(kind, of -> new HashMap<>()).put(other, one);
        }
    }

    private static String code(String cell) {
        String[] parts = cell.split(" ", 2);
        return Objects.requireNonNull(SHORT.get(parts[0]), "No code system " + parts[0]) + "|" + parts[1];
    }
}
