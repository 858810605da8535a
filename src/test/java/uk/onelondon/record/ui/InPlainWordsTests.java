package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;

class InPlainWordsTests {

    private final RecordUnderTest record = new RecordUnderTest();

    private static Condition condition(String id, String code, String words) {
        Condition condition = new Condition();
        condition.setId(id);
        condition.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", code, words)));
        return condition;
    }

    private Document entry(AppLanguage language, String id) {
        return new Reader(record, language, IdentityLevel.P9)
                .with(new InPlainWords())
                .opensEntry("north-east", "Condition", id);
    }

    @Test
    void aKnownThingIsExplainedWithItsLimitsAndHowFarItWasChecked() {
        record.send(NORTH_EAST, List.of(condition("a", "195967001", "Asthma"))).complete();
        Element plain = entry(AppLanguage.ENGLISH, "a").selectFirst("section#in-plain-words");
        assertThat(plain.select("details[open] > summary").text()).isEqualTo("What is this? Asthma");
        assertThat(plain.select("h3").eachText())
                .containsExactly(
                        "What it is",
                        "What it usually means",
                        "What usually happens next",
                        "What this does not tell you",
                        "When to get help at once");
        assertThat(plain.text()).contains("Not yet checked by a health professional", "Call 999 if");
        assertThat(plain.select("a[href=https://www.nhs.uk/conditions/asthma/][referrerpolicy=no-referrer]"))
                .hasSize(1);
        assertThat(plain.select("[lang]")).isEmpty();
    }

    @Test
    void inAnotherLanguageTheTermIsTheGlossarysAndTheEnglishIsMarkedAsEnglish() {
        record.send(NORTH_EAST, List.of(condition("a", "38341003", "Hypertension")))
                .complete();
        Element plain = entry(AppLanguage.ARABIC, "a").selectFirst("section#in-plain-words");
        assertThat(plain.select("summary").text()).contains("ارتفاع ضغط الدم");
        assertThat(plain.text()).contains("لم يُترجم بعد");
        assertThat(plain.select("p:contains(blood vessels)")).isNotEmpty().allSatisfy(words -> {
            assertThat(words.attr("lang")).isEqualTo("en");
            assertThat(words.attr("dir")).isEqualTo("ltr");
        });
        assertThat(plain.select("h3").text()).doesNotContainPattern("[A-Za-z]{3}");
    }

    @Test
    void anUnknownThingSaysSo() {
        record.send(NORTH_EAST, List.of(condition("a", "1", "Something rare"))).complete();
        Element plain = entry(AppLanguage.ENGLISH, "a").selectFirst("section#in-plain-words");
        assertThat(plain.text()).contains("We do not have plain words for this yet.");
        assertThat(plain.select("details")).isEmpty();
    }

    @Test
    void aVisitIsNotExplained() {
        Encounter visit = new Encounter();
        visit.setId("v");
        record.send(NORTH_EAST, List.of(visit)).complete();
        Document page = new Reader(record).with(new InPlainWords()).opensEntry("north-east", "Encounter", "v");
        assertThat(page.select("article")).isNotEmpty();
        assertThat(page.select("#in-plain-words")).isEmpty();
    }

    @Test
    void aCardLeadsToTheExplanationOnlyWhereThereIsOne() {
        record.send(NORTH_EAST, List.of(condition("a", "195967001", "Asthma"), condition("b", "1", "Something rare")))
                .complete();
        Document page = new Reader(record).opens(ConditionsView::new);
        assertThat(page.select("a.ol-what-is-this").eachText()).containsExactly("What is this? Asthma");
        assertThat(page.select("a.ol-what-is-this").attr("href"))
                .isEqualTo("/record/entry/north-east/Condition/a#in-plain-words");
    }
}
