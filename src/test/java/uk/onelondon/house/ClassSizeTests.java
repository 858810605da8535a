package uk.onelondon.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSizeTests {

    private static final int LONGEST = 250;

    @Test
    void noClassIsLongerThanOneCanHoldInMind() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<Integer> lengths =
                    sources.stream().map(ClassSizeTests::lines).sorted().toList();
            System.out.printf(
                    "Class sizes: %d files, median %d, nine in ten up to %d, longest %d lines%n",
                    lengths.size(),
                    lengths.get(lengths.size() / 2),
                    lengths.get(lengths.size() * 9 / 10),
                    lengths.getLast());
            assertThat(sources.stream().filter(file -> lines(file) > LONGEST)).isEmpty();
        }
    }

    private static int lines(Path file) {
        try (var lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
