package uk.onelondon.sandbox.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.onelondon.sandbox.stories.Person.Scene;

/**
 * Reads a story file. Three kinds of block stand at the margin, each with indented lines under it:
 *
 * <pre>
 * person mary-okafor                 name: value, one a line
 * at larkspur-road, shah             entries told by that organisation and that clinician
 * must be seen                       page: text
 * </pre>
 *
 * <p>A block {@code at} belongs to the person before it. Lines that begin with {@code #} are remarks.
 */
final class StoryParser {

    private static final Pattern AT = Pattern.compile("at ([a-z0-9-]+), ([a-z-]+)(, of the earlier record)?");

    private final String file;
    private final List<Line> lines;
    private final List<Person> people = new ArrayList<>();
    private final List<MustBeSeen> seen = new ArrayList<>();
    private int next;

    private StoryParser(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws StoryException naming file and line of the first mistake */
    static Story parse(String file, List<String> text) {
        return new StoryParser(file, lines(file, text)).story();
    }

    private static List<Line> lines(String file, List<String> text) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String content = text.get(i).strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                lines.add(new Line(file, i + 1, text.get(i).indexOf(content.charAt(0)), content));
            }
        }
        return lines;
    }

    private Story story() {
        while (next < lines.size()) {
            Line line = lines.get(next++);
            if (line.indent() > 0) {
                throw line.problem("nothing stands above this indented line");
            }
            block(line, under(line));
        }
        if (people.isEmpty()) {
            throw new StoryException(file + " line 1: there is no person in this story");
        }
        return new Story(file, List.copyOf(people), List.copyOf(seen));
    }

    private void block(Line line, List<Line> body) {
        Matcher at = AT.matcher(line.text());
        if (line.text().startsWith("person ")) {
            people.add(new Person(line, line.text().substring(7), header(body), new ArrayList<>()));
        } else if (at.matches()) {
            current(line)
                    .scenes()
                    .add(new Scene(line, at.group(1), at.group(2), at.group(3) != null, Entries.read(body)));
        } else if (line.text().equals("must be seen")) {
            body.forEach(row -> seen.add(mustBeSeen(line, row)));
        } else {
            throw line.problem("expected \"person\", \"at\" or \"must be seen\"");
        }
    }

    private Person current(Line line) {
        if (people.isEmpty()) {
            throw line.problem("there is no person before this");
        }
        return people.getLast();
    }

    private MustBeSeen mustBeSeen(Line block, Line row) {
        String[] parts = pair(row);
        return new MustBeSeen(current(block).key(), parts[0], parts[1]);
    }

    private List<Line> under(Line head) {
        List<Line> body = new ArrayList<>();
        while (next < lines.size() && lines.get(next).indent() > head.indent()) {
            body.add(lines.get(next++));
        }
        return body;
    }

    private static Map<String, String> header(List<Line> body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Line line : body) {
            String[] parts = pair(line);
            if (fields.put(parts[0], parts[1]) != null) {
                throw line.problem("\"" + parts[0] + "\" is told twice");
            }
        }
        return fields;
    }

    private static String[] pair(Line line) {
        String[] parts = line.text().split(":\\s+", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw line.problem("expected \"name: value\"");
        }
        return parts;
    }
}
