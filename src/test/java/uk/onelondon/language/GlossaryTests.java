package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.Glossary.Code;
import uk.onelondon.language.Glossary.Entry;

class GlossaryTests {

    private static final String SNOMED = "http://snomed.info/sct";

    private final Messages messages = Messages.fromClassPath();
    private final Glossary glossary = new Glossary(
            Map.of(
                    new Code(SNOMED, "1"), new Entry("High blood pressure", "Hypertensive disorder"),
                    new Code(SNOMED, "2"), new Entry("Heart attack", "Myocardial infarction")),
            Map.of(AppLanguage.POLISH, Map.of(new Code(SNOMED, "1"), "nadciśnienie")));

    @Test
    void givesThePlainWordInTheLanguage() {
        assertThat(glossary.term(SNOMED, "1", messages.in(AppLanguage.POLISH))).contains(Phrase.of("nadciśnienie"));
        assertThat(glossary.term(SNOMED, "1", messages.in(AppLanguage.ENGLISH)))
                .contains(Phrase.of("High blood pressure"));
    }

    @Test
    void givesEnglishAndSaysSoWhereTheLanguageHasNoWord() {
        assertThat(glossary.term(SNOMED, "2", messages.in(AppLanguage.POLISH)))
                .contains(Phrase.in(Locale.ENGLISH, "Heart attack"));
        assertThat(glossary.term(SNOMED, "1", messages.in(AppLanguage.ARABIC)))
                .contains(Phrase.in(Locale.ENGLISH, "High blood pressure"));
    }

    @Test
    void neverGuessesACodeItDoesNotKnowNorMixesSystems() {
        assertThat(glossary.term(SNOMED, "3", messages.in(AppLanguage.POLISH))).isEmpty();
        assertThat(glossary.term("http://loinc.org", "1", messages.in(AppLanguage.POLISH)))
                .isEmpty();
    }

    @Test
    void keepsTheClinicalTermInEnglishBeside() {
        assertThat(glossary.clinicalTerm(SNOMED, "2")).contains(Phrase.in(Locale.ENGLISH, "Myocardial infarction"));
    }

    @Test
    void readsTheTablesOfTheApp() {
        Glossary real = Glossary.fromClassPath();
        assertThat(real.entries()).isNotEmpty();
        assertThat(real.term(SNOMED, "38341003", messages.in(AppLanguage.ENGLISH)))
                .contains(Phrase.of("High blood pressure"));
    }
}
