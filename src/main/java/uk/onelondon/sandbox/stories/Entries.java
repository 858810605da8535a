package uk.onelondon.sandbox.stories;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of a scene with what stands indented under each. */
final class Entries {

    private static final Pattern SERIES =
            Pattern.compile("every (\\d+ )?(day|week|month|year)s? from (\\S+) to (\\S+): (.+)");
    private static final Pattern FACT = Pattern.compile("([a-z ]+):\\s+(.+)");

    private Entries() {}

    static List<Entry> read(List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            Line head = lines.get(next++);
            List<Line> inner = new ArrayList<>();
            List<String> letter = new ArrayList<>();
            while (next < lines.size() && lines.get(next).indent() > head.indent()) {
                Line line = lines.get(next++);
                if (line.text().startsWith(">")) {
                    letter.add(line.text().substring(1).strip());
                } else {
                    inner.add(line);
                }
            }
            entries.add(letter.isEmpty() || inner.isEmpty() ? entry(head, inner, letter) : mixed(head, lines, next));
        }
        return List.copyOf(entries);
    }

    /** An entry whose inner entries have letters of their own: read again, so that each letter finds its owner. */
    private static Entry mixed(Line head, List<Line> lines, int end) {
        List<Line> body = lines.subList(lines.indexOf(head) + 1, end);
        int depth = body.getFirst().indent();
        List<String> own = body.stream()
                .takeWhile(line -> line.text().startsWith(">") && line.indent() == depth)
                .map(line -> line.text().substring(1).strip())
                .toList();
        return with(head, read(body.subList(own.size(), body.size())), own);
    }

    private static Entry entry(Line head, List<Line> inner, List<String> letter) {
        return with(head, read(inner), letter);
    }

    private static Entry with(Line head, List<Entry> inner, List<String> letter) {
        Matcher series = SERIES.matcher(head.text());
        if (series.matches()) {
            When when = new When.Every(step(series), series.group(3), series.group(4));
            return parts(head, when, series.group(5), inner, letter);
        }
        String first = head.text().split(" ", 2)[0];
        return StoryDates.looksLikeDate(first) && head.text().length() > first.length()
                ? parts(head, new When.On(first), head.text().substring(first.length() + 1), inner, letter)
                : parts(head, new When.SameDay(), head.text(), inner, letter);
    }

    private static Period step(Matcher series) {
        int count =
                series.group(1) == null ? 1 : Integer.parseInt(series.group(1).strip());
        return switch (series.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static Entry parts(Line line, When when, String text, List<Entry> inner, List<String> letter) {
        String[] parts = text.split("\\s+\\|\\s+");
        List<String> words = List.of(parts[0].strip().split("\\s+"));
        Map<String, String> facts = new LinkedHashMap<>();
        Set<String> marks = new LinkedHashSet<>();
        for (int i = 1; i < parts.length; i++) {
            Matcher fact = FACT.matcher(parts[i]);
            if (fact.matches()) {
                facts.put(fact.group(1), fact.group(2));
            } else {
                marks.add(parts[i].strip());
            }
        }
        return new Entry(
                line, when, words.getFirst(), words.subList(1, words.size()), facts, marks, inner, List.copyOf(letter));
    }
}
