package uk.onelondon.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.onelondon.language.Glossary.Code;
import uk.onelondon.language.Glossary.Entry;

/** Reads the glossary's tables: tab-separated, UTF-8, a first line of column names, {@code #} for remarks. */
final class GlossaryFiles {

    private static final String FOLDER = "/vaadin-i18n/glossary/";
    private static final String COLUMNS = "system\t";

    private GlossaryFiles() {}

    static Glossary read() {
        Map<Code, Entry> entries = new HashMap<>();
        for (List<String> row : rows("codes.tsv", 4)) {
            once(entries, code(row), new Entry(row.get(2), row.get(3)));
        }
        Map<AppLanguage, Map<Code, String>> translations = new EnumMap<>(AppLanguage.class);
        for (AppLanguage language : AppLanguage.values()) {
            Map<Code, String> words = new HashMap<>();
            rows(language.tag() + ".tsv", 3).forEach(row -> once(words, code(row), row.get(2)));
            translations.put(language, Map.copyOf(words));
        }
        return new Glossary(entries, translations);
    }

    private static Code code(List<String> row) {
        return new Code(row.get(0), row.get(1));
    }

    private static <T> void once(Map<Code, T> words, Code code, T word) {
        if (words.put(code, word) != null) {
            throw new IllegalStateException("The glossary tells twice " + code);
        }
    }

    /** The rows of a table; none if there is no such table. */
    private static List<List<String>> rows(String file, int columns) {
        try (InputStream stream = GlossaryFiles.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                return List.of();
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(COLUMNS))
                    .map(line -> row(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String file, String line, int columns) {
        List<String> cells = List.of(line.strip().split("\t", -1));
        if (cells.size() < columns || cells.stream().limit(columns).anyMatch(String::isBlank)) {
            throw new IllegalStateException(file + " needs " + columns + " columns: " + line);
        }
        return cells.stream().map(String::strip).toList();
    }
}
