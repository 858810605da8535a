package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;

class AskForTranslationTests {

    private final RecordUnderTest record = new RecordUnderTest()
            .send(NORTH_EAST, "medicine/repeat-medicine-with-dose", "language/translated-condition")
            .complete();

    @Test
    void englishWordsInAnotherLanguageComeWithWhomToAskAndNoForm() {
        Document page = open(AppLanguage.BENGALI, "MedicationRequest", "m1");
        Element help = help(page, "অনুবাদ চাইতে পারেন");
        assertThat(help.select("p")).hasSize(5);
        assertThat(help.select("form, button, input, a")).isEmpty();
        assertThat(page.select("bdi[lang=en]").eachText()).contains("Take one each morning");
    }

    @Test
    void whatTheRecordTranslatesItselfIsShownInThatLanguageWithItsOwnWordsBehind() {
        Document page = open(AppLanguage.POLISH, "Condition", "translated-condition");
        assertThat(page.select("h3").text()).isEqualTo("Nosicielstwo anemii sierpowatej");
        assertThat(page.select("dd").eachText())
                .contains("Tylko nosiciel, leczenie nie jest potrzebne. · Carrier only, no treatment needed.");
        assertThat(page.select("details > summary").eachText()).doesNotContain("Poproś o tłumaczenie");
        assertThat(help(open(AppLanguage.ARABIC, "Condition", "translated-condition"), "طلب ترجمة")
                        .text())
                .contains("NHS");
    }

    @Test
    void anEnglishReaderNeedsNone() {
        assertThat(open(AppLanguage.ENGLISH, "MedicationRequest", "m1").text()).doesNotContain("Ask for a translation");
    }

    private Document open(AppLanguage language, String type, String id) {
        return new Reader(record, language, IdentityLevel.P9)
                .with(new AskForTranslation())
                .opensEntry("north-east", type, id);
    }

    private static Element help(Document page, String title) {
        return page.select("details").stream()
                .filter(details -> details.select("summary").text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
