package uk.onelondon.sandbox.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vectors of trust a client accepts, in its order of preference: the parameter {@code vtr} of RFC 8485, section
 * 3.1, as a JSON array of strings.
 *
 * @param accepted never empty
 */
record Vectors(List<Vector> accepted) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What NHS login assumes of a request without {@code vtr}. */
    static final Vectors HIGH = new Vectors(List.of(
            new Vector(ProofLevel.P9, "Cp.Cd"), new Vector(ProofLevel.P9, "Cp.Ck"), new Vector(ProofLevel.P9, "Cm")));

    /** Reads the parameter; empty if it is not a JSON array of vectors we know. */
    static Optional<Vectors> parse(String vtr) {
        try {
            JsonNode root = JSON.readTree(vtr);
            if (!root.isArray() || root.isEmpty()) {
                return Optional.empty();
            }
            List<Vector> vectors = new ArrayList<>();
            for (JsonNode node : root) {
                Optional<Vector> vector = node.isString() ? Vector.parse(node.stringValue()) : Optional.<Vector>empty();
                if (vector.isEmpty()) {
                    return Optional.empty();
                }
                vectors.add(vector.get());
            }
            return Optional.of(new Vectors(List.copyOf(vectors)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The best vector a person of this level fulfils: the highest level asked for, then the client's order. */
    Optional<Vector> bestFor(ProofLevel level) {
        return accepted.stream()
                .filter(v -> level.reaches(v.level()))
                .sorted(Comparator.comparing(Vector::level).reversed())
                .findFirst();
    }

    /** The least that is enough. */
    ProofLevel least() {
        return accepted.stream()
                .map(Vector::level)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
