package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

class SearchViewTests {

    private final RecordUnderTest record = new RecordUnderTest();

    private static Condition condition(String id, String code, String words) {
        Condition condition = new Condition();
        condition.setId(id);
        condition.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", code, words)));
        return condition;
    }

    private Document search(String query) {
        return new Reader(record).opens(SearchView::new, query);
    }

    @Test
    void whatIsFoundStandsInGroupsWithWhyItWasFoundAndLeadsOn() {
        record.send(NORTH_EAST, "visit/seen-in-emergency")
                .send(NORTH_EAST, List.of(condition("a", "44054006", "Type 2 diabetes")))
                .complete();
        Document page = search("q=sugar");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("sugar");
        assertThat(page.select("section#found-condition a").first().attr("href"))
                .isEqualTo("/record/entry/north-east/Condition/a");
        assertThat(page.select(".ol-findings__why").text()).isEqualTo("“sugar” can mean: diabetes");
        assertThat(page.text()).contains("1 entry found for “sugar”");
    }

    @Test
    void allThatWasFoundIsWithinReachHoweverManyNamesThereAre() {
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            many.add(condition("a" + i, "1000" + i, "Asthma of kind " + "x".repeat(i + 1)));
        }
        for (int i = 0; i < 5; i++) {
            many.add(condition("b" + i, "2000" + i, "Asthma"));
        }
        record.send(NORTH_EAST, many).complete();
        Document page = search("q=asthma");
        assertThat(page.text()).contains("20 entries found");
        assertThat(page.select(".ol-findings li")).hasSize(10);
        String all = page.select("#found-condition a[href^=/record/timeline]").attr("href");
        Document timeline = new Reader(record).opens(TimelineView::new, all.substring(all.indexOf('?') + 1));
        assertThat(timeline.select("a[href^=/record/entry/]:not([href*=#])").eachAttr("href").stream()
                        .distinct())
                .hasSize(20);
    }

    @Test
    void saysThatWordsInsideLettersAreNotFoundWhereThereAreLetters() {
        record.send(NORTH_EAST, "document/discharge-letter").complete();
        assertThat(search("q=discharge").text()).contains("does not look inside letters");
        RecordUnderTest without = new RecordUnderTest();
        without.send(NORTH_EAST, List.of(condition("a", "195967001", "Asthma"))).complete();
        assertThat(new Reader(without).opens(SearchView::new, "q=asthma").text())
                .doesNotContain("inside letters");
    }

    @Test
    void thingsOfOneNameStandOnceWithTheirNumber() {
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(condition("c" + i, "195967001", "Asthma"));
        }
        record.send(NORTH_EAST, many).complete();
        Document page = search("q=asthma");
        assertThat(page.select(".ol-findings li")).hasSize(1);
        assertThat(page.text()).contains("30 entries found", "And 29 more with this name");
        assertThat(page.select("a[href='/record/timeline?kind=condition&q=asthma']"))
                .hasSize(1);
    }

    @Test
    void nothingFoundSaysSoAndOffersWordsOfThisRecord() {
        record.send(NORTH_EAST, List.of(condition("a", "195967001", "Asthma"))).complete();
        Document page = search("q=asxxxthma");
        assertThat(page.text()).contains("Words in your record you could try", "asthma");
        Document none = search("q=zzzzzzzz");
        assertThat(none.text()).contains("Nothing found for “zzzzzzzz”", "None of these words is in your record");
        assertThat(none.select("#instead a")).isNotEmpty();
    }

    @Test
    void whatIsNotHereYetIsNotCalledNothing() {
        record.send(NORTH_EAST, List.of(condition("a", "195967001", "Asthma")))
                .state(NORTH_EAST, new SourceState.Complete(1, RecordUnderTest.NOON))
                .state(SOUTH_WEST, new SourceState.Waiting());
        assertThat(search("q=zzzzzzzz").text())
                .contains("South West London", "More is still coming.")
                .doesNotContain("None of these words is in your record");
    }

    @Test
    void aRecordThatCannotBeReadIsNotCalledEmpty() {
        record.state(NORTH_EAST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
        assertThat(search("q=asthma").text())
                .contains("We cannot show this now")
                .doesNotContain("Nothing found");
    }

    @Test
    void anEmptyRecordSaysThatThereIsNothingToSearch() {
        record.state(NORTH_EAST, new SourceState.NothingHere(RecordUnderTest.NOON))
                .state(SOUTH_WEST, new SourceState.NothingHere(RecordUnderTest.NOON));
        assertThat(search("q=asthma").text()).contains("There is nothing in your record to search.");
    }

    @Test
    void beforeAnythingIsTypedThereIsOnlyTheBox() {
        record.send(NORTH_EAST, List.of(condition("a", "195967001", "Asthma"))).complete();
        Document page = search("");
        assertThat(page.select("form[method=get][action=/record/search][role=search]"))
                .hasSize(1);
        assertThat(page.select(".ol-findings")).isEmpty();
        assertThat(page.text()).doesNotContain("found for");
    }

    @Test
    void theWordsOfTheReadersLanguageFindAndTheTypedTextIsNeverMarkup() {
        record.send(NORTH_EAST, List.of(condition("a", "38341003", "Hypertensive disorder")))
                .complete();
        Document polish =
                new Reader(record, AppLanguage.POLISH, IdentityLevel.P9).opens(SearchView::new, "q=nadcisnienie");
        assertThat(polish.select("#found-condition a").first().text()).contains("nadciśnienie");
        Document hostile = search("q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E");
        assertThat(hostile.select("img")).isEmpty();
    }

    @Test
    void theTimelineSearchForgivesTooAndLeadsToTheBestMatches() {
        record.send(
                        NORTH_EAST,
                        List.of(condition("a", "195967001", "Asthma"), condition("b", "38341003", "Hypertension")))
                .complete();
        Document page = new Reader(record).opens(TimelineView::new, "q=astma");
        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("a[href='/record/search?q=astma']")).hasSize(1);
    }

    @Test
    void homeHasTheBoxForThoseWhoMaySeeTheRecord() {
        record.complete();
        Document known = Jsoup.parseBodyFragment(
                new SearchCard(new Reader(record).desk()).draw().getElement().getOuterHTML());
        assertThat(known.select("form[action=/record/search] input[name=q]")).hasSize(1);
        Document unproven =
                Jsoup.parseBodyFragment(new SearchCard(new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P5).desk())
                        .draw()
                        .getElement()
                        .getOuterHTML());
        assertThat(unproven.select("form")).isEmpty();
    }
}
