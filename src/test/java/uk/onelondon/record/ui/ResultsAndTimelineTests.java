package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.fhir.RecordUnderTest;

class ResultsAndTimelineTests {

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    private static Observation weight(int n, String day, String kilograms) {
        Observation weight = new Observation();
        weight.setId("w" + n);
        weight.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", "27113001", "Body weight")));
        weight.setEffective(new DateTimeType(day));
        weight.setValue(
                new Quantity().setValue(new java.math.BigDecimal(kilograms)).setUnit("kg"));
        return weight;
    }

    @Test
    void aResultOutsideItsRangeIsDrawnAndSaid() {
        record.send(NORTH_EAST, "result/number-above-range").complete();
        Document html = reader.opens(ResultsView::new);
        assertThat(html.select("figure svg")).hasSize(1);
        assertThat(html.select("figcaption").text())
                .isEqualTo("58.0 mmol/mol is higher than the usual range: 20 to 41.00 mmol/mol.");
    }

    @Test
    void aPanelShowsItsResultsOnceAndCountsThoseNotSent() {
        record.send(NORTH_EAST, "result/number-above-range", "result/panel-with-members")
                .complete();
        Document html = reader.opens(ResultsView::new);
        assertThat(html.select("article")).hasSize(1);
        assertThat(html.select("table tbody tr")).hasSize(1);
        assertThat(html.text()).contains("Full blood count", "1 result of this test was not sent");
    }

    @Test
    void aRepeatedTestHasAPictureASentenceAndATable() {
        record.send(
                        NORTH_EAST,
                        List.of(
                                weight(1, "2023-01-01", "80"),
                                weight(2, "2024-01-01", "78.5"),
                                weight(3, "2025-01", "81")))
                .complete();
        Document list = reader.opens(ResultsView::new);
        String link = list.select("a[href*='test=']").first().attr("href");
        assertThat(link).isEqualTo("/record/results?test=north-east%2FObservation%2Fw3");
        Document html = reader.opens(ResultsView::new, link.substring(link.indexOf('?') + 1));
        assertThat(html.select(".ol-point")).hasSize(3);
        assertThat(html.select("figcaption").first().text())
                .contains("3 results", "81 kg", "higher than the one before");
        assertThat(html.select("figure table tbody tr")).hasSize(3);
    }

    @Test
    void valuesInOtherUnitsAreNotMixedIn() {
        Observation pounds = weight(2, "2024-01-01", "170");
        pounds.getValueQuantity().setUnit("lb");
        record.send(NORTH_EAST, List.of(weight(1, "2023-01-01", "80"), pounds)).complete();
        assertThat(reader.opens(ResultsView::new).select("a[href*='test=']")).isEmpty();
    }

    @Test
    void theTimelineFindsByWordsCodeKindSourceAndPeriodFromTheAddressAlone() {
        record.send(NORTH_EAST, "visit/seen-in-emergency", "condition/active-since-a-year", "document/discharge-letter")
                .send(SOUTH_WEST, "other/questionnaire-answers")
                .complete();
        assertThat(found("")).isEqualTo(4);
        assertThat(found("q=whipps+cross")).isEqualTo(1);
        assertThat(found("q=44054006")).isEqualTo(1);
        assertThat(found("kind=visit&kind=document")).isEqualTo(2);
        assertThat(found("source=south-west")).isEqualTo(1);
        assertThat(found("from=2025-01-06&to=2025")).isEqualTo(3);
        assertThat(found("to=2015")).isEqualTo(1);
        assertThat(found("q=nothing+like+this")).isZero();
        assertThat(found("kind=%00&source=%22%3E&from=yesterday&page=-1")).isEqualTo(4);
    }

    private int found(String query) {
        return reader.opens(TimelineView::new, query).select("article").size();
    }

    @Test
    void theFormIsAPlainOneAndRemembersWhatWasAsked() {
        record.send(NORTH_EAST, "visit/seen-in-emergency").complete();
        Document html = reader.opens(TimelineView::new, "q=fall&kind=visit&from=yesterday");
        assertThat(html.select(".ol-errors a").attr("href")).endsWith("#from");
        assertThat(html.select("#from-error").text())
                .isEqualTo(html.select(".ol-errors a").text());
        assertThat(html.select("form details").hasAttr("open")).isTrue();
        assertThat(html.select("form[method=get][action=/record/timeline]")).hasSize(1);
        assertThat(html.select("input[name=q]").attr("value")).isEqualTo("fall");
        assertThat(html.select("input[name=kind][checked]").eachAttr("value")).containsExactly("visit");
        assertThat(html.select("form").text()).contains("This was left out of the search");
    }

    @Test
    void aLongTimelineComesInPagesWithPlainLinks() {
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(weight(i, "2024-01-01", "80"));
        }
        record.send(NORTH_EAST, many).complete();
        Document first = reader.opens(TimelineView::new, "q=weight");
        assertThat(first.select("article")).hasSize(50);
        assertThat(first.select("a[href='/record/timeline?q=weight&page=2']").text())
                .isEqualTo("Show older");
        assertThat(reader.opens(TimelineView::new, "q=weight&page=3").select("article"))
                .hasSize(20);
        assertThat(reader.opens(TimelineView::new, "q=weight&page=99").select("article"))
                .hasSize(20);
    }

    @Test
    void headingsGoByYearAndMonthAndUnknownDatesComeLast() {
        record.send(
                        NORTH_EAST,
                        "visit/seen-in-emergency",
                        "condition/active-since-a-year",
                        "allergy/no-known-allergies")
                .complete();
        Document html = reader.opens(TimelineView::new);
        assertThat(html.select("section.ol-timeline > h2").eachText())
                .containsExactly("2025", "2015", "Date not known");
        assertThat(html.select("h3").eachText()).contains("January 2025", "Month not known");
    }

    @Test
    void aDateThatCannotBeRightIsFlagged() {
        record.send(NORTH_EAST, "date/result-in-the-future", "visit/future-appointment")
                .complete();
        Document html = reader.opens(TimelineView::new);
        assertThat(html.select("article:contains(weight) .ol-tag").text()).contains("Date is probably wrong");
        assertThat(html.select("article:contains(eye screening) .ol-tag").text())
                .isEqualTo("Planned");
    }
}
