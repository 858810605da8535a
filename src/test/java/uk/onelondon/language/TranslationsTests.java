package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What must be true of every text, in every language, whether its translation is complete or has just begun. */
class TranslationsTests {

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]|&[a-z]+;");

    /** Shorter texts may grow or shrink by more than these factors. */
    private static final int LONG_ENOUGH = 24;

    private static final double SHORTEST = 0.35;
    private static final double LONGEST = 2.6;

    private final SortedMap<String, String> english = TextFiles.all(AppLanguage.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyKeyBeginsWithTheModuleOfItsFile(AppLanguage language) {
        TextFiles.byModule(language)
                .forEach((module, texts) -> assertThat(texts.keySet())
                        .as(language + " " + module)
                        .allSatisfy(
                                key -> assertThat(key).startsWith(module + ".").matches(KEY)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAnIcuMessageWithoutMarkup(AppLanguage language) {
        SoftAssertions each = new SoftAssertions();
        TextFiles.all(language).forEach((key, text) -> {
            each.assertThat(text).as(key).isNotBlank().doesNotContainPattern(MARKUP);
            each.assertThatCode(() -> Message.parse(text, language))
                    .as(language + " " + key)
                    .doesNotThrowAnyException();
        });
        each.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void everyPluralHasAllFormsOfItsLanguage(AppLanguage language) {
        SoftAssertions each = new SoftAssertions();
        Set<String> forms = PluralRules.forLocale(language.format()).getKeywords();
        TextFiles.all(language)
                .forEach((key, text) -> plurals(text)
                        .forEach(selectors -> each.assertThat(selectors)
                                .as(language + " " + key)
                                .containsAll(forms)));
        each.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void everyTranslationIsOfAnEnglishTextWithTheSameArguments(AppLanguage language) {
        SoftAssertions each = new SoftAssertions();
        TextFiles.all(language).forEach((key, text) -> {
            each.assertThat(english).as(language.tag()).containsKey(key);
            each.assertThat(Message.parse(text, language).arguments())
                    .as(language + " " + key)
                    .isEqualTo(Message.parse(english.getOrDefault(key, ""), AppLanguage.ENGLISH)
                            .arguments());
        });
        each.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void everyTranslationIsOneAndAboutAsLong(AppLanguage language) throws IOException {
        Set<String> same = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/same-as-english.txt")));
        SoftAssertions each = new SoftAssertions();
        TextFiles.all(language).forEach((key, text) -> {
            String original = english.getOrDefault(key, "");
            if (!same.contains(language.tag() + " " + key)) {
                each.assertThat(text).as(language + " " + key).isNotEqualTo(original);
                each.assertThat(letters(text, language))
                        .as(language + " script of " + key)
                        .isTrue();
            }
            // Plurals differ in number from language to language, so their patterns say nothing about length.
            if (original.length() > LONG_ENOUGH && plurals(original).isEmpty()) {
                each.assertThat((double) text.length() / original.length())
                        .as(language + " length of " + key)
                        .isBetween(SHORTEST, LONGEST);
            }
        });
        each.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void aCompleteLanguageLacksNothing(AppLanguage language) {
        Set<String> missing = new TreeSet<>(english.keySet());
        missing.removeAll(TextFiles.all(language).keySet());
        Glossary glossary = Glossary.fromClassPath();
        Set<Glossary.Code> words = new HashSet<>(glossary.entries().keySet());
        words.removeAll(glossary.translations(language).keySet());
        if (TextFiles.complete().contains(language)) {
            assertThat(missing).as("texts missing in " + language).isEmpty();
            assertThat(words).as("glossary words missing in " + language).isEmpty();
        } else {
            System.out.printf(
                    "%s is not declared complete: %d of %d texts and %d of %d glossary words are missing%n",
                    language,
                    missing.size(),
                    english.size(),
                    words.size(),
                    glossary.entries().size());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
    void theGlossaryTranslatesOnlyWhatItKnows(AppLanguage language) {
        Glossary glossary = Glossary.fromClassPath();
        Map<Glossary.Code, String> words = glossary.translations(language);
        assertThat(glossary.entries().keySet()).containsAll(words.keySet());
        assertThat(words.values()).allMatch(word -> letters(word, language));
    }

    @Test
    void findsAMissingPluralForm() {
        assertThat(plurals("{n, plural, one {a} other {b}} and {m, plural, =0 {c} few {d} other {e}}"))
                .containsExactly(Set.of("one", "other"), Set.of("=0", "few", "other"));
        assertThat(plurals("{who, select, me {x} other {y}} {name}")).isEmpty();
    }

    private static boolean letters(String text, AppLanguage language) {
        Character.UnicodeScript script = switch (language) {
            case ENGLISH, POLISH -> Character.UnicodeScript.LATIN;
            case BENGALI -> Character.UnicodeScript.BENGALI;
            case ARABIC -> Character.UnicodeScript.ARABIC;
        };
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    /** The forms each plural argument of a message tells apart. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> found = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                found.add(selectors(pattern, i));
            }
        }
        return found;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new HashSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }
}
