package uk.onelondon.record.explained;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.record.explained.Explanation.ExplainedCode;

/**
 * Reads one file of explanations. A file begins with the short names of its code systems ({@code system sct
 * http://snomed.info/sct}) and how far it has been checked ({@code review not-yet-checked}); each text begins with
 * {@code == Title} and has one line for each of its parts ({@code what: …}). {@code #} begins a remark.
 */
final class ExplanationFile {

    private final Category category;
    private final Map<String, String> systems = new HashMap<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private ClinicalReview review = ClinicalReview.NOT_YET_CHECKED;
    private String title = "";
    private final Map<String, String> lines = new HashMap<>();

    private ExplanationFile(Category category) {
        this.category = category;
    }

    /** @throws IllegalArgumentException naming the text and what is wrong with it */
    static List<Explanation> read(Category category, Iterable<String> lines) {
        ExplanationFile file = new ExplanationFile(category);
        lines.forEach(line -> file.line(line.strip()));
        file.finishText();
        return file.explanations;
    }

    private void line(String line) {
        if (line.startsWith("== ")) {
            finishText();
            title = line.substring(3).strip();
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            if (title.isEmpty()) {
                header(line);
            } else {
                part(line);
            }
        }
    }

    private void header(String line) {
        List<String> words = List.of(line.split("\\s+"));
        if (words.size() == 3 && words.getFirst().equals("system")) {
            systems.put(words.get(1), words.get(2));
        } else if (words.size() == 2 && words.getFirst().equals("review")) {
            review = ClinicalReview.parse(words.get(1));
        } else {
            throw new IllegalArgumentException(category.key() + " begins with an unknown line: " + line);
        }
    }

    private void part(String line) {
        int colon = line.indexOf(':');
        if (colon < 0
                || lines.put(line.substring(0, colon), line.substring(colon + 1).strip()) != null) {
            throw new IllegalArgumentException(title + " has a line without a name, or twice: " + line);
        }
    }

    private void finishText() {
        if (title.isEmpty()) {
            return;
        }
        Map<ExplainedPart, String> parts = new EnumMap<>(ExplainedPart.class);
        List<ExplainedCode> codes = new ArrayList<>();
        Optional<URI> more = Optional.empty();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            switch (line.getKey()) {
                case "codes" -> codes.addAll(codes(line.getValue()));
                case "see" -> more = Optional.of(URI.create(line.getValue()));
                default ->
                    parts.put(
                            ExplainedPart.ofKey(line.getKey())
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            title + " has an unknown part: " + line.getKey())),
                            line.getValue());
            }
        }
        explanations.add(new Explanation(category, title, codes, parts, more, review));
        lines.clear();
    }

    private List<ExplainedCode> codes(String list) {
        List<ExplainedCode> codes = new ArrayList<>();
        for (String item : list.split(",")) {
            List<String> words = List.of(item.strip().split("\\s+"));
            if (words.size() != 2 || !systems.containsKey(words.getFirst())) {
                throw new IllegalArgumentException(title + " has a code of an unknown system: " + item);
            }
            codes.add(new ExplainedCode(systems.getOrDefault(words.getFirst(), ""), words.get(1)));
        }
        return codes;
    }
}
