package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

/** The page with all sections of the record, in each state the record can be in. */
class OverviewTests {

    private final RecordUnderTest record = new RecordUnderTest();

    /** The sections as the app finds them: every bean, in its order. */
    static List<SectionLink> sections() {
        try (var context = new AnnotationConfigApplicationContext(HealthSections.class, CareSections.class)) {
            return context.getBeanProvider(SectionLink.class).orderedStream().toList();
        }
    }

    private Document opened() {
        return opened(AppLanguage.ENGLISH);
    }

    private Document opened(AppLanguage language) {
        return new Reader(record, language, IdentityLevel.P9).opens(desk -> new OverviewView(desk, sections()));
    }

    private static String line(Document html, String address) {
        return html.select(".ol-sections li:has(a[href=" + address + "])").text();
    }

    @Test
    void everySectionHasItsPlaceWithHowMuchIsInIt() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin", "result/number-above-range")
                .complete();
        Document html = opened();
        assertThat(html.select("h1").text()).isEqualTo("Your record");
        assertThat(line(html, "/record/allergies")).startsWith("Allergies 1 entry");
        assertThat(line(html, "/record/results")).startsWith("Test results 1 entry");
        assertThat(line(html, "/record/medicines")).startsWith("Medicines Nothing recorded");
        assertThat(html.select(".ol-sections li")).hasSize(sections().size());
        assertThat(html.select("#lacking, .ol-warning, .ol-back")).isEmpty();
    }

    @Test
    void nothingIsCalledEmptyWhileASourceIsComing() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON));
        Document html = opened();
        assertThat(line(html, "/record/allergies")).startsWith("Allergies 1 entry so far");
        assertThat(line(html, "/record/medicines")).startsWith("Medicines Nothing so far");
        assertThat(html.select("#lacking").text()).contains("still coming", "South West London");
        assertThat(html.text()).doesNotContain("Nothing recorded");
    }

    @Test
    void namesTheSourceThatIsDownAndSaysSoFar() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.of(NOON)));
        Document html = opened();
        assertThat(html.select("#lacking a").attr("href")).isEqualTo("/record?again=south-west");
        assertThat(line(html, "/record/conditions")).startsWith("Conditions Nothing so far");
    }

    @Test
    void doesNotGuessWhenNobodyAnswered() {
        record.state(NORTH_EAST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.NOT_REACHED, Optional.empty()));
        Document html = opened();
        assertThat(html.select(".ol-warning").text()).contains("does not mean that your record is empty");
        assertThat(line(html, "/record/allergies")).startsWith("Allergies We cannot tell now");
    }

    @Test
    void aRecordThatHoldsNothingSaysSo() {
        record.complete();
        assertThat(opened().text()).contains("Nothing is recorded about you", "Every place we asked has answered");
    }

    @Test
    void isWrittenInTheReadersLanguage() {
        record.complete();
        Document html = opened(AppLanguage.POLISH);
        assertThat(line(html, "/record/allergies")).startsWith("Alergie Nic nie zapisano");
        assertThat(html.select("main bdi, .ol-sections bdi")).isEmpty();
    }

    @Test
    void everySectionPageLeadsBack() {
        record.complete();
        Reader reader = new Reader(record);
        for (Document page : List.of(reader.opens(AllergiesView::new), reader.opens(ResultsView::new))) {
            assertThat(page.select("a.ol-back[href=/record]").text()).isEqualTo("Back to your record");
        }
        assertThat(reader.opens(TimelineView::new).select(".ol-back")).isEmpty();
    }
}
