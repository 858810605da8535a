package uk.onelondon.record.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.search.SmallRecord.LOINC;
import static uk.onelondon.record.search.SmallRecord.SNOMED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onelondon.language.AppLanguage;

class SearchIndexTests {

    private final SmallRecord record = new SmallRecord()
            .with("Type 2 diabetes mellitus", "44054006")
            .with("Hypertensive disorder", "38341003")
            .with("Myocardial infarction", "22298006")
            .with("Furosemide", "387475002")
            .with("Apixaban", "698090000")
            .with("Haemoglobin A1c", LOINC, "59261-8", "", "")
            .with("Plain X-ray of chest", "399208008")
            .with("Asthma", "195967001")
            .with("Vaccine product containing only Influenza virus antigen", "1181000221105")
            .with("Visit", "", "", "Whipps Cross Hospital", "seen by Dr Łukasz Müller about dizziness")
            .with("Emergency room admission", "50849002");

    @ParameterizedTest
    @CsvSource({
        "diabetes, Type 2 diabetes mellitus",
        "DIABÉTES, Type 2 diabetes mellitus",
        "diabtes, Type 2 diabetes mellitus",
        "daibetes, Type 2 diabetes mellitus",
        "diabetees, Type 2 diabetes mellitus",
        "diab, Type 2 diabetes mellitus",
        "44054006, Type 2 diabetes mellitus",
        "sugar, Haemoglobin A1c",
        "my sugar, Haemoglobin A1c",
        "diabetis, Type 2 diabetes mellitus",
        "heart attack, Myocardial infarction",
        "hart atack, Myocardial infarction",
        "water tablets, Furosemide",
        "blood thinner, Apixaban",
        "high blood pressure, Hypertensive disorder",
        "bp, Hypertensive disorder",
        "xray, Plain X-ray of chest",
        "x-ray, Plain X-ray of chest",
        "astma, Asthma",
        "flu jab, Vaccine product containing only Influenza virus antigen",
        "whipps, Visit",
        "lukasz muller, Visit",
        "dizzyness, Visit",
        "a&e, Emergency room admission",
        "long term sugar, Haemoglobin A1c",
    })
    void findsFirst(String typed, String wanted) {
        assertThat(record.found(typed)).first().isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "BENGALI, উচ্চ রক্তচাপ, Hypertensive disorder",
        "BENGALI, প্রেসার, Hypertensive disorder",
        "BENGALI, হার্ট অ্যাটাক, Myocardial infarction",
        "BENGALI, পানির ট্যাবলেট, Furosemide",
        "POLISH, nadciśnienie, Hypertensive disorder",
        "POLISH, nadcisnienie, Hypertensive disorder",
        "POLISH, zawal, Myocardial infarction",
        "POLISH, na rozrzedzenie krwi, Apixaban",
        "POLISH, astmy, Asthma",
        "ARABIC, ارتفاع ضغط الدم, Hypertensive disorder",
        "ARABIC, إرتفاع ضغط دم, Hypertensive disorder",
        "ARABIC, السكري, Type 2 diabetes mellitus",
        "ARABIC, نوبة قلبية, Myocardial infarction",
        "ARABIC, asthma, Asthma",
    })
    void findsFirstInOtherLanguages(AppLanguage language, String typed, String wanted) {
        assertThat(record.found(language, typed)).first().isEqualTo(wanted);
    }

    @Test
    void anEverydayWordFindsAllThatItCanMeanAlsoWhenItIsMistyped() {
        assertThat(record.found("sugar")).containsExactly("Haemoglobin A1c", "Type 2 diabetes mellitus");
        assertThat(record.found("suger")).contains("Haemoglobin A1c", "Type 2 diabetes mellitus");
        assertThat(record.found(AppLanguage.ARABIC, "السكر")).contains("Haemoglobin A1c", "Type 2 diabetes mellitus");
    }

    @Test
    void exactComesBeforePrefixBeforeEverydayBeforeSpelling() {
        SmallRecord iron = new SmallRecord()
                .with("Irony")
                .with("Irom")
                .with("Ferritin")
                .with("Environ")
                .with("Iron");
        assertThat(iron.found("iron")).containsExactly("Iron", "Irony", "Ferritin", "Environ", "Irom");
    }

    @Test
    void theTitleComesBeforeTheDetailsAndTheNewerBeforeTheOlder() {
        SmallRecord asthma = new SmallRecord()
                .with("Newest visit", "", "", "", "asthma")
                .with("Clinic", "", "", "Asthma Centre", "")
                .with("Asthma")
                .with("Older visit", "", "", "", "asthma")
                .with("Asthma review");
        assertThat(asthma.found("asthma"))
                .containsExactly("Asthma", "Asthma review", "Clinic", "Newest visit", "Older visit");
    }

    @Test
    void everyTypedWordMustFitUnlessNothingFitsThemAll() {
        assertThat(record.found("type diabetes")).containsExactly("Type 2 diabetes mellitus");
        SearchResult part = record.index(AppLanguage.ENGLISH).find("asthma zzzzzz");
        assertThat(part.hits()).extracting(hit -> SmallRecord.said(hit.entry())).containsExactly("Asthma");
        assertThat(part.hits()).extracting(Hit::complete).containsExactly(false);
        assertThat(part.missing()).containsExactly("zzzzzz");
        assertThat(part.sure(entry -> true)).isEmpty();
    }

    @Test
    void numbersAndCodesAreNotGuessed() {
        assertThat(record.found("44054007")).isEmpty();
        SmallRecord values = new SmallRecord().with("5.2 mmol/L").with("52 mmol/L");
        assertThat(values.found("5.2")).containsExactly("5.2 mmol/L");
    }

    @Test
    void guessesOfSpellingAreLeftOutWhereSomethingFitsBetter() {
        SmallRecord near = new SmallRecord().with("Heart").with("Hearth");
        SearchResult result = near.index(AppLanguage.ENGLISH).find("hearth");
        assertThat(result.hits()).hasSize(2);
        assertThat(result.sure(entry -> true))
                .extracting(hit -> SmallRecord.said(hit.entry()))
                .containsExactly("Hearth");
    }

    @Test
    void aHitSaysWhyItWasFound() {
        SearchIndex index = record.index(AppLanguage.ENGLISH);
        assertThat(index.find("blood thinner").hits().getFirst())
                .extracting(Hit::match, Hit::field, Hit::meant)
                .containsExactly(Match.EVERYDAY, Field.TITLE, "apixaban");
        assertThat(index.find("astma").hits().getFirst())
                .extracting(Hit::match, Hit::meant)
                .containsExactly(Match.SPELLING, "asthma");
        assertThat(index.find("195967001").hits().getFirst())
                .extracting(Hit::match, Hit::field)
                .containsExactly(Match.EXACT, Field.CODE);
        assertThat(index.find("whipps").hits().getFirst())
                .extracting(Hit::match, Hit::field)
                .containsExactly(Match.EXACT, Field.SOURCE);
    }

    @Test
    void nothingFoundAlwaysComesWithASuggestion() {
        SearchIndex index = record.index(AppLanguage.ENGLISH);
        assertThat(index.find("apixxxban").suggestions()).contains("apixaban");
        assertThat(index.find("qqqqqqqqqq").hits()).isEmpty();
        assertThat(index.find("qqqqqqqqqq").suggestions()).isNotEmpty();
        assertThat(index.find("???").suggestions()).isNotEmpty();
        assertThat(new SmallRecord().index(AppLanguage.ENGLISH).find("sugar"))
                .isEqualTo(new SearchResult(List.of(), List.of("sugar"), List.of()));
    }

    @Test
    void aWellSpelledWordIsNotTakenForAnEverydayOne() {
        SmallRecord body = new SmallRecord().with("Height").with("Body weight", SNOMED, "27113001", "", "");
        assertThat(body.index(AppLanguage.ENGLISH)
                        .find("height")
                        .hits()
                        .getFirst()
                        .match())
                .isEqualTo(Match.EXACT);
        assertThat(body.found("height").getFirst()).isEqualTo("Height");
    }
}
