package uk.onelondon.record.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Translations;

/** The translation extension (FHIR R4, extension "translation": a language and the same words in it). */
final class Translated {

    static final String URL = "http://hl7.org/fhir/StructureDefinition/translation";

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final int MOST = 20;

    private Translated() {}

    /** The translations of a concept: of its words, then of its codes' words. */
    static Translations all(CodeableConcept concept) {
        Translations all = of(concept.getTextElement());
        for (Coding coding : concept.getCoding()) {
            all = all.and(of(coding.getDisplayElement()));
        }
        return all;
    }

    /** The translations of one text; those that name no language or no words are left out. */
    static Translations of(@Nullable Element text) {
        if (text == null || !text.hasExtension()) {
            return Translations.none();
        }
        Map<String, String> words = new LinkedHashMap<>();
        text.getExtensionsByUrl(URL).stream()
                .limit(MOST)
                .forEach(translation -> part(translation, "lang")
                        .filter(Translated::isLanguage)
                        .ifPresent(language -> part(translation, "content")
                                .flatMap(Tame::words)
                                .ifPresent(content -> words.putIfAbsent(language, content))));
        return new Translations(words);
    }

    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    private static Optional<String> part(Extension translation, String name) {
        return translation.getExtension().stream()
                .filter(part -> name.equals(part.getUrl()))
                .flatMap(part -> part.getValue() instanceof PrimitiveType<?> value
                        ? Optional.ofNullable(value.getValueAsString()).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }
}
