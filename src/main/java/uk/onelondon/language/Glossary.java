package uk.onelondon.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.core.Phrase;

/**
 * Plain words for clinical codes: what a result, medicine, condition or status is called, by code system and code.
 *
 * <p>Reviewed words only; a code without an entry has none here, and its display is shown as received.
 */
public final class Glossary {

    private final Map<Code, Entry> entries;
    private final Map<AppLanguage, Map<Code, String>> translations;

    Glossary(Map<Code, Entry> entries, Map<AppLanguage, Map<Code, String>> translations) {
        this.entries = Map.copyOf(entries);
        this.translations = Map.copyOf(translations);
    }

    /** Reads {@code vaadin-i18n/glossary/*.tsv} from the class path. */
    public static Glossary fromClassPath() {
        return GlossaryFiles.read();
    }

    /**
     * The plain word for a code in the language of the texts; in English, and marked so, where that language has none
     * yet; empty where the glossary does not know the code.
     */
    public Optional<Phrase> term(String system, String code, Texts texts) {
        Code wanted = new Code(system, code);
        Optional<String> translated = Optional.ofNullable(
                translations.getOrDefault(texts.language(), Map.of()).get(wanted));
        if (translated.isPresent()) {
            return translated.map(Phrase::of);
        }
        Optional<String> plain = Optional.ofNullable(entries.get(wanted)).map(Entry::plain);
        return texts.language() == AppLanguage.ENGLISH
                ? plain.map(Phrase::of)
                : plain.map(word -> Phrase.in(Locale.ENGLISH, word));
    }

    /** The plain English word, whatever the language of the page; for searching, not for showing. */
    public Optional<String> plainEnglish(String system, String code) {
        return Optional.ofNullable(entries.get(new Code(system, code))).map(Entry::plain);
    }

    /** The clinical term in English that stands beside the plain word, always marked as English. */
    public Optional<Phrase> clinicalTerm(String system, String code) {
        return Optional.ofNullable(entries.get(new Code(system, code)))
                .map(entry -> Phrase.in(Locale.ENGLISH, entry.clinical()));
    }

    Map<Code, Entry> entries() {
        return entries;
    }

    Map<Code, String> translations(AppLanguage language) {
        return translations.getOrDefault(language, Map.of());
    }

    /** A code and the system it belongs to, as in a FHIR Coding. */
    record Code(String system, String code) {}

    /** What a code is called in English: by people, and by clinicians. */
    record Entry(String plain, String clinical) {}
}
