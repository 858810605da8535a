package uk.onelondon.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts as they lie in the folder {@code i18n}, before they are parsed. */
final class TextFiles {

    private static final Path FOLDER = Path.of("i18n");

    private TextFiles() {}

    /** The texts of one language by module. A module may have several files: {@code record-joining} belongs to it too. */
    static SortedMap<String, SortedMap<String, String>> byModule(AppLanguage language) {
        SortedMap<String, SortedMap<String, String>> modules = new TreeMap<>();
        Path folder = FOLDER.resolve(language.tag());
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder, ".properties")) {
                String module = file.getFileName().toString().replaceAll("(-.*)?\\.properties", "");
                SortedMap<String, String> texts = modules.computeIfAbsent(module, name -> new TreeMap<>());
                texts(file).forEach((key, text) -> {
                    if (texts.put(key, text) != null) {
                        throw new IllegalStateException(key + " stands twice, the second time in " + file);
                    }
                });
            }
        }
        return modules;
    }

    /** All texts of one language by key. */
    static SortedMap<String, String> all(AppLanguage language) {
        SortedMap<String, String> all = new TreeMap<>();
        byModule(language).values().forEach(all::putAll);
        return all;
    }

    /** The languages that say of themselves that nothing is missing. */
    static Set<AppLanguage> complete() {
        return Arrays.stream(texts(FOLDER.resolve("languages.properties"))
                        .get("complete")
                        .split(","))
                .map(tag -> AppLanguage.ofTag(tag.strip()).orElseThrow())
                .collect(Collectors.toSet());
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> texts(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
