package uk.onelondon.enforcement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import uk.onelondon.core.OrganisationCode;

/** The reviewed table of what tells a kind of information that people worry about; the file says how to read it. */
final class SensitiveTable {

    private static final String FILE = "sensitive.txt";

    private static final Map<String, String> SYSTEMS = Map.of(
            "sct", "http://snomed.info/sct",
            "loinc", "http://loinc.org",
            "story", "https://sandbox.onelondon.example.org/codes",
            "place", OrganisationCode.SYSTEM,
            "label", Labels.ACT_CODES);

    private static final Map<String, String> LABELS = Map.of("act", Labels.ACT_CODES, "own", Labels.OWN);

    /** A code with its system. */
    record Code(String system, String code) {}

    /** One line of the table. */
    record Row(String kind, Code code, String meaning, String source) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Code>> labelsByKind = new LinkedHashMap<>();
    private final Map<Code, Set<Code>> labels = new LinkedHashMap<>();

    private SensitiveTable(List<String> lines) {
        String kind = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                kind = line.substring(1, line.indexOf(']'));
                labelsByKind.put(kind, labels(line.substring(line.indexOf(']') + 1)));
            } else {
                add(kind, line.split(" \\| "));
            }
        }
    }

    static SensitiveTable reviewed() {
        try (InputStream in = SensitiveTable.class.getResourceAsStream(FILE)) {
            return new SensitiveTable(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The labels of a kind, by its name in the table. */
    Map<String, List<Code>> kinds() {
        return Map.copyOf(labelsByKind);
    }

    /** The labels an item gets in which this code stands. */
    Set<Code> labelsFor(String system, String code) {
        return labels.getOrDefault(new Code(system, code), Set.of());
    }

    static Coding coding(Code label) {
        return new Coding(label.system(), label.code(), null);
    }

    private void add(String kind, String[] cells) {
        if (cells.length != 3 || !labelsByKind.containsKey(kind)) {
            throw new IllegalStateException("Not a row of the table: " + String.join(" | ", cells));
        }
        Row row = new Row(kind, code(SYSTEMS, cells[0]), cells[1], cells[2]);
        rows.add(row);
        labels.computeIfAbsent(row.code(), code -> new LinkedHashSet<>())
                .addAll(labelsByKind.getOrDefault(kind, List.of()));
    }

    private static List<Code> labels(String text) {
        List<Code> found = new ArrayList<>();
        for (String label : text.split(",")) {
            found.add(code(LABELS, label.strip()));
        }
        return found;
    }

    private static Code code(Map<String, String> systems, String text) {
        String[] parts = text.split(" ");
        if (parts.length != 2 || !systems.containsKey(parts[0])) {
            throw new IllegalStateException("Not a code of the table: " + text);
        }
        return new Code(systems.getOrDefault(parts[0], ""), parts[1]);
    }
}
