package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onelondon.core.Phrase;

class TextsTests {

    private final Messages messages = Messages.fromClassPath();

    @Test
    void refusesAKeyThatEnglishDoesNotHave() {
        assertThatThrownBy(() -> messages.in(AppLanguage.ENGLISH).get("language.no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language.no.such");
        assertThatThrownBy(() -> messages.in(AppLanguage.ARABIC).get("language.no.such"))
                .hasMessageContaining("language.no.such");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 3 May 2025, 'May 2025'",
        "BENGALI, '3 মে, 2025', 'মে 2025'",
        "POLISH, 3 maja 2025, 'maj 2025'",
        "ARABIC, 3 مايو 2025, 'مايو 2025'"
    })
    void tellsDatesInTheLanguageButWithTheDigitsAndYearsOfTheRecord(AppLanguage language, String day, String month) {
        Texts texts = messages.in(language);
        assertThat(texts.date(LocalDate.of(2025, 5, 3)).text()).isEqualTo(day);
        assertThat(texts.month(YearMonth.of(2025, 5)).text()).isEqualTo(month);
    }

    @Test
    void tellsMomentsByLondonsClock() {
        ZonedDateTime summer = ZonedDateTime.of(2025, 7, 1, 23, 30, 0, 0, ZoneId.of("UTC"));
        assertThat(messages.in(AppLanguage.ENGLISH).dateTime(summer).text())
                .contains("2 July 2025")
                .contains("00:30");
    }

    @Test
    void countsUpInTheMannerOfTheLanguageAndKeepsTheLanguageOfWhatItCounts() {
        List<Phrase> english = List.of(Phrase.in(Locale.ENGLISH, "Asthma"), Phrase.in(Locale.ENGLISH, "Gout"));
        assertThat(messages.in(AppLanguage.POLISH).list(english))
                .isEqualTo(Phrase.in(Locale.ENGLISH, "Asthma and Gout"));
        assertThat(messages.in(AppLanguage.POLISH)
                        .list(List.of(Phrase.of("astma"), Phrase.of("dna")))
                        .text())
                .isEqualTo("astma i dna");
        assertThat(messages.in(AppLanguage.POLISH).list(List.of()).text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AppLanguage.class)
    void saysHowFarALanguageHasBeenChecked(AppLanguage language) {
        assertThat(messages.in(language).get(language.reviewStatus().key()).text())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 1, '1 visit to Barts'",
        "ENGLISH, 1200, '1,200 visits to Barts'",
        "POLISH, 1, '1 wizyta: Barts'",
        "POLISH, 22, '22 wizyty: Barts'",
        "POLISH, 5, '5 wizyt: Barts'",
        "BENGALI, 12, 'Barts: 12টি সাক্ষাৎ'"
    })
    void takesThePluralOfTheLanguageAndLatinDigits(AppLanguage language, int count, String expected) {
        Texts texts = messages.in(language);
        assertThat(texts.get("testing.words.visits", "count", count, "place", "Barts")
                        .text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, لا زيارات", "1, زيارة واحدة", "2, زيارتان", "3, 3 زيارات", "11, 11 زيارةً", "100, 100 زيارة"})
    void takesAllSixPluralsOfArabicAndIsolatesANameInLatinLetters(int count, String expected) {
        Phrase phrase = messages.in(AppLanguage.ARABIC).get("testing.words.visits", "count", count, "place", "Barts");
        assertThat(phrase).isEqualTo(Phrase.of(expected + " إلى \u2068Barts\u2069"));
    }

    @Test
    void fallsBackToEnglishForTheOneKeyAndSaysSo() {
        Texts polish = messages.in(AppLanguage.POLISH);
        assertThat(polish.get("testing.words.only-english", "name", "Ola"))
                .isEqualTo(Phrase.in(Locale.ENGLISH, "Only in English so far: Ola"));
        assertThat(polish.get("testing.words.greeting", "name", "Ola", "born", LocalDate.of(1990, 3, 1)))
                .isEqualTo(Phrase.in(Locale.ENGLISH, "Hello Ola, born 1 March 1990"));
    }

    @Test
    void neverReadsAnArgumentAsAPatternAndKeepsItFromTurningTheSentence() {
        String hostile = "{born} {0,number} '' '{' # \u202Eevil\u2066";
        Texts english = messages.in(AppLanguage.ENGLISH);
        assertThat(english.get("testing.words.only-english", "name", hostile).text())
                .isEqualTo("Only in English so far: {born} {0,number} '' '{' # evil");
        assertThat(english.get("testing.words.only-english", "name", "آمنة").text())
                .isEqualTo("Only in English so far: \u2068آمنة\u2069");
    }

    @Test
    void refusesAMessageWithoutItsArguments() {
        Texts english = messages.in(AppLanguage.ENGLISH);
        assertThatThrownBy(() -> english.get("testing.words.greeting", "name", "Ola"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("born");
        assertThatThrownBy(() -> english.get("testing.words.greeting", "name")).hasMessageContaining("in turn");
    }

    @Test
    void formatsFromManyThreadsAtOnce() {
        Texts english = messages.in(AppLanguage.ENGLISH);
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .filter(i -> !english.get("testing.words.visits", "count", i % 900 + 2, "place", "Barts")
                                .text()
                                .equals(i % 900 + 2 + " visits to Barts"))
                        .count())
                .isZero();
    }
}
