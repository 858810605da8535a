package uk.onelondon.record.fhir;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Told;
import uk.onelondon.record.Translations;

/**
 * Words in other languages for codes, from a CodeSystem or ValueSet that an entry contains (FHIR R4, 4.8 and 4.9,
 * designation).
 */
final class Designations {

    private static final Designations NONE = new Designations();
    private static final int MOST = 500;

    private final Map<String, Map<String, String>> byCode = new HashMap<>();

    private Designations() {}

    static Designations within(Resource resource) {
        if (!(resource instanceof DomainResource domain)
                || domain.getContained().stream()
                        .noneMatch(inside -> inside instanceof CodeSystem || inside instanceof ValueSet)) {
            return NONE;
        }
        Designations found = new Designations();
        for (Resource inside : domain.getContained()) {
            if (inside instanceof CodeSystem system) {
                found.addAll(system.getUrl(), system.getConcept());
            } else if (inside instanceof ValueSet set) {
                set.getCompose()
                        .getInclude()
                        .forEach(include -> include.getConcept()
                                .forEach(concept -> concept.getDesignation()
                                        .forEach(word -> found.add(
                                                include.getSystem(),
                                                concept.getCode(),
                                                word.getLanguage(),
                                                word.getValue()))));
                set.getExpansion()
                        .getContains()
                        .forEach(concept -> concept.getDesignation()
                                .forEach(word -> found.add(
                                        concept.getSystem(), concept.getCode(), word.getLanguage(), word.getValue())));
            }
        }
        return found;
    }

    /** The same with the words found here for its codes. */
    Told on(Told told) {
        return byCode.isEmpty()
                ? told
                : told.given().<Told>map(concept -> new Told.Given(on(concept))).orElse(told);
    }

    private Concept on(Concept concept) {
        Concept with = concept;
        for (Code code : concept.codes()) {
            with = with.with(new Translations(byCode.getOrDefault(key(code.system(), code.code()), Map.of())));
        }
        return with;
    }

    private void addAll(@Nullable String system, List<CodeSystem.ConceptDefinitionComponent> concepts) {
        concepts.forEach(concept -> {
            concept.getDesignation()
                    .forEach(word -> add(system, concept.getCode(), word.getLanguage(), word.getValue()));
            addAll(system, concept.getConcept());
        });
    }

    private void add(
            @Nullable String system, @Nullable String code, @Nullable String language, @Nullable String value) {
        Optional<String> words = Tame.label(value);
        if (words.isPresent() && language != null && Translated.isLanguage(language) && byCode.size() < MOST) {
            byCode.computeIfAbsent(key(system, code), any -> new LinkedHashMap<>())
                    .putIfAbsent(language, words.get());
        }
    }

    private static String key(@Nullable String system, @Nullable String code) {
        return system + "|" + code;
    }
}
