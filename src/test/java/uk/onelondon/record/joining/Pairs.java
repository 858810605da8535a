package uk.onelondon.record.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The labelled pairs of {@code pairs.txt}. */
final class Pairs {

    /** What a careful reader says of a pair. */
    enum Label {
        SAME,
        UNSURE,
        DIFFERENT
    }

    /** Two entries of a category, what is to be said of them, and why they stand there. */
    record Pair(String category, Label label, String why, ToldEntry one, ToldEntry other) {

        @Override
        public String toString() {
            return category + ", " + label.name().toLowerCase(java.util.Locale.ROOT) + ": " + why;
        }
    }

    private Pairs() {}

    static List<Pair> all() {
        try {
            return read(Files.readAllLines(Path.of("src/test/resources/joining/pairs.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pair> read(List<String> lines) {
        List<Pair> pairs = new ArrayList<>();
        String category = "";
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("==")) {
                category = line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                told.add(line.strip());
            }
            if (told.size() == 3) {
                int colon = told.getFirst().indexOf(": ");
                Label label = Label.valueOf(told.getFirst().substring(0, colon).toUpperCase(java.util.Locale.ROOT));
                pairs.add(new Pair(
                        category,
                        label,
                        told.getFirst().substring(colon + 2),
                        new ToldEntry(category, told.get(1)),
                        new ToldEntry(category, told.get(2))));
                told.clear();
            }
        }
        if (!told.isEmpty()) {
            throw new IllegalStateException("A pair is not complete: " + told);
        }
        return pairs;
    }
}
