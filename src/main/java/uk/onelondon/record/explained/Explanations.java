package uk.onelondon.record.explained;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.explained.Explanation.ExplainedCode;

/** All explanations there are. Immutable. Found by code only: words that look alike may mean something else. */
public final class Explanations {

    private static final String FOLDER = "/vaadin-i18n/explained/en/";

    private final List<Explanation> all;
    private final Map<Key, Explanation> byCode = new HashMap<>();

    /** @throws IllegalArgumentException if a code is explained twice */
    Explanations(List<Explanation> all) {
        this.all = List.copyOf(all);
        for (Explanation explanation : all) {
            for (ExplainedCode code : explanation.codes()) {
                Key key = new Key(explanation.category() == Category.ALLERGIES, code);
                if (byCode.put(key, explanation) != null) {
                    throw new IllegalArgumentException("Explained twice: " + code);
                }
            }
        }
    }

    /** Reads {@code vaadin-i18n/explained/en/*.txt} from the class path. */
    public static Explanations fromClassPath() {
        List<Explanation> all = new ArrayList<>();
        for (Category category : Category.values()) {
            all.addAll(ExplanationFile.read(category, lines(category)));
        }
        return new Explanations(all);
    }

    /** Every explanation, by category in the order of the files. */
    public List<Explanation> all() {
        return all;
    }

    /**
     * What a thing named in an entry of this kind is; empty if none of its codes is explained. A medicine among the
     * allergies is explained as an allergy or not at all: what it is good for would mislead there.
     */
    public Optional<Explanation> of(Concept concept, EntryKind kind) {
        for (Code code : concept.codes()) {
            Key key = new Key(kind == EntryKind.ALLERGY, new ExplainedCode(code.system(), code.code()));
            Explanation found = byCode.get(key);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(Category category) {
        try (InputStream stream = Explanations.class.getResourceAsStream(FOLDER + category.key() + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("No explanations of " + category.key());
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Key(boolean allergy, ExplainedCode code) {}
}
