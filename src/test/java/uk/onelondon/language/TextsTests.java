package uk.onelondon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
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
}
