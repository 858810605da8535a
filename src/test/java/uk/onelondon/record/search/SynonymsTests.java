package uk.onelondon.record.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.language.AppLanguage;

class SynonymsTests {

    @ParameterizedTest
    @CsvSource({"en, 80", "bn, 60", "pl, 60", "ar, 60"})
    void everyLanguageHasManyRows(String language, int least) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("i18n/synonyms/" + language + ".tsv")).stream()
                .filter(row -> !row.startsWith("#") && !row.startsWith("everyday\t") && !row.isBlank())
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(least);
        assertThat(Synonyms.of(language).size()).isGreaterThanOrEqualTo(least);
    }

    /** A meaning that no record could hold would help nobody: nearly all are words of the glossary. */
    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "bn, BENGALI", "pl, POLISH", "ar, ARABIC"})
    void nearlyEveryRowFindsSomethingAmongTheGlossarysCodes(String tag, AppLanguage language) throws IOException {
        SmallRecord everything = new SmallRecord();
        for (String line : Files.readAllLines(Path.of("i18n/glossary/codes.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length == 4 && !line.startsWith("#") && !line.startsWith("system\t")) {
                everything.with(cells[3], cells[0], cells[1], "", "");
            }
        }
        SearchIndex index = everything.index(language);
        List<String> lost = Files.readAllLines(Path.of("i18n/synonyms/" + tag + ".tsv")).stream()
                .filter(row -> !row.startsWith("#") && !row.startsWith("everyday\t") && !row.endsWith("\t-"))
                .filter(row -> !row.isBlank())
                .map(row -> row.split("\t")[0].split(",")[0])
                .filter(everyday -> index.find(everyday).hits().stream()
                        .noneMatch(hit -> hit.complete() && hit.match() != Match.SPELLING))
                .toList();
        System.out.printf("%s: everyday words that nothing in the sandbox answers: %s%n", tag, lost);
        assertThat(lost).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void pluralsAndOneErrorAreForgivenInLongerWords() {
        Synonyms synonyms = new Synonyms(List.of("water tablet\tfurosemide", "jab\tvaccine", "the, of\t-"));
        assertThat(synonyms.nearMeanings(List.of("water", "tablets"))).hasSize(1);
        assertThat(synonyms.nearMeanings(List.of("watr", "tablet"))).hasSize(1);
        assertThat(synonyms.nearMeanings(List.of("jabs"))).hasSize(1);
        assertThat(synonyms.nearMeanings(List.of("lab"))).isEmpty();
        assertThat(synonyms.passesOver("the")).isTrue();
        assertThat(synonyms.passesOver("jab")).isFalse();
    }

    @Test
    void aRowWithoutAMeaningIsRefused() {
        assertThatThrownBy(() -> new Synonyms(List.of("sugar"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Synonyms(List.of("sugar\t ; "))).isInstanceOf(IllegalArgumentException.class);
    }
}
