package uk.onelondon.record.explained;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one thing is, in plain English.
 *
 * @param title its plain name
 * @param codes the codes it explains, at least one
 * @param parts the texts; all that are needed are there
 * @param more a page of the NHS website about the same, if there is one
 */
public record Explanation(
        Category category,
        String title,
        List<ExplainedCode> codes,
        Map<ExplainedPart, String> parts,
        Optional<URI> more,
        ClinicalReview review) {

    /** Where pages about health are that the whole country shares. */
    private static final String NHS = "www.nhs.uk";

    /** @throws IllegalArgumentException naming what is missing or wrong */
    public Explanation {
        codes = List.copyOf(codes);
        EnumMap<ExplainedPart, String> inOrder = new EnumMap<>(ExplainedPart.class);
        inOrder.putAll(parts);
        parts = Collections.unmodifiableMap(inOrder);
        if (title.isBlank() || codes.isEmpty()) {
            throw new IllegalArgumentException("An explanation needs a title and a code: " + title);
        }
        for (ExplainedPart part : ExplainedPart.values()) {
            if (part.needed() && inOrder.getOrDefault(part, "").isBlank()) {
                throw new IllegalArgumentException(title + " does not say: " + part.key());
            }
        }
        more.filter(page -> !"https".equals(page.getScheme()) || !NHS.equals(page.getHost()))
                .ifPresent(page -> {
                    throw new IllegalArgumentException(title + " leads outside " + NHS + ": " + page);
                });
    }

    /** A code and the system it belongs to. */
    public record ExplainedCode(String system, String code) {}
}
