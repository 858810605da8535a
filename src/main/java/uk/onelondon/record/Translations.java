package uk.onelondon.record;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The same words in other languages, as the record itself gives them (FHIR R4, translation extension and designations).
 * Never made by a machine here.
 *
 * @param byLanguage words by language tag (BCP 47), for example {@code pl} or {@code bn-BD}, in the order received
 */
public record Translations(Map<String, String> byLanguage) {

    private static final Translations NONE = new Translations(Map.of());

    /** Copies the map. */
    public Translations {
        byLanguage = byLanguage.isEmpty() ? Map.of() : Map.copyOf(byLanguage);
    }

    /** What almost everything received has. */
    public static Translations none() {
        return NONE;
    }

    /** The words for a reader of this language: in its own tag, else in a variety of the same language. */
    public Optional<String> in(Locale language) {
        if (byLanguage.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byLanguage.get(language.toLanguageTag()))
                .or(() -> byLanguage.entrySet().stream()
                        .filter(entry -> Locale.forLanguageTag(entry.getKey())
                                .getLanguage()
                                .equals(language.getLanguage()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** These, and those others in languages which these lack. */
    public Translations and(Translations others) {
        if (others.byLanguage.isEmpty() || equals(others)) {
            return this;
        }
        Map<String, String> both = new LinkedHashMap<>(others.byLanguage);
        both.putAll(byLanguage);
        return new Translations(both);
    }
}
