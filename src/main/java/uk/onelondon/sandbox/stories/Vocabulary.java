package uk.onelondon.sandbox.stories;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The codes that stories may use, by their short names. */
final class Vocabulary {

    private static final Map<String, String> SYSTEMS = Map.of(
            "sct", "http://snomed.info/sct",
            "loinc", "http://loinc.org",
            "class", "http://terminology.hl7.org/CodeSystem/v3-ActCode",
            "gts", "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation",
            "own", "https://sandbox.onelondon.example.org/codes");

    private final Map<String, Map<String, Term>> sections;

    private Vocabulary(Map<String, Map<String, Term>> sections) {
        this.sections = sections;
    }

    /** @throws StoryException naming file and line of the first mistake */
    static Vocabulary parse(String file, List<String> text) {
        Map<String, Map<String, Term>> sections = new LinkedHashMap<>();
        String section = "";
        for (int i = 0; i < text.size(); i++) {
            Line line = new Line(file, i + 1, 0, text.get(i).strip());
            if (line.text().startsWith("[")) {
                section = line.text().substring(1, line.text().length() - 1);
            } else if (!line.text().isEmpty() && !line.text().startsWith("#")) {
                Term term = term(section, line);
                if (sections.computeIfAbsent(section, s -> new HashMap<>()).put(term.key(), term) != null) {
                    throw line.problem("\"" + term.key() + "\" is told twice");
                }
            }
        }
        return new Vocabulary(sections);
    }

    private static Term term(String section, Line line) {
        String[] cells = line.text().split("\\s+\\|\\s+");
        String[] code = cells.length < 3 ? new String[0] : cells[1].split(" ");
        if (code.length != 2 || !SYSTEMS.containsKey(code[0])) {
            throw line.problem("expected \"key | system code | term\"");
        }
        List<String> extra = cells.length > 3 ? List.of(cells[3].split(" ")) : List.of();
        return new Term(section, cells[0], SYSTEMS.getOrDefault(code[0], ""), code[1], cells[2], extra);
    }

    Optional<Term> find(String section, String key) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
    }

    /** The term of this name in the first of the sections that has it. */
    Term need(Line line, String key, String... among) {
        for (String section : among) {
            Optional<Term> term = find(section, key);
            if (term.isPresent()) {
                return term.get();
            }
        }
        throw line.problem("there is no " + String.join(" or ", among) + " \"" + key + "\"");
    }

    /**
     * The concept an entry is about: a known name; a code nobody knows, written {@code unknown:system#code}; or words in
     * double quotes without a code.
     */
    CodeableConcept concept(Entry entry, String... among) {
        String text = entry.text();
        if (text.startsWith("unknown:")) {
            String[] parts = text.substring(8).split("#", 2);
            CodeableConcept unknown = new CodeableConcept();
            unknown.addCoding().setSystem(parts[0]).setCode(parts[1]);
            return unknown;
        }
        if (text.startsWith("\"")) {
            return new CodeableConcept().setText(text.replace("\"", ""));
        }
        return need(entry.line(), entry.word(0), among).concept();
    }

    Set<String> keys(String section) {
        return new TreeSet<>(sections.getOrDefault(section, Map.of()).keySet());
    }
}
