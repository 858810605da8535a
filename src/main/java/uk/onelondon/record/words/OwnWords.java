package uk.onelondon.record.words;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One version of what a person has written about herself.
 *
 * @param said what stands under each heading, cleaned; a heading without words is absent
 * @param writtenAt when she wrote it
 * @param id where it is kept
 * @param version the version it was read at
 */
public record OwnWords(Map<Heading, String> said, Instant writtenAt, String id, String version) {

    /** Copies the words. */
    public OwnWords {
        said = cleaned(said);
    }

    /** What she says under a heading. */
    public Optional<String> under(Heading heading) {
        return Optional.ofNullable(said.get(heading));
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    /** Without the headings that are empty, every text as it is kept. */
    public static Map<Heading, String> cleaned(Map<Heading, String> typed) {
        Map<Heading, String> kept = new EnumMap<>(Heading.class);
        typed.forEach((heading, text) -> {
            String clean = TypedText.cleaned(text);
            if (!clean.isEmpty()) {
                kept.put(heading, clean);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
