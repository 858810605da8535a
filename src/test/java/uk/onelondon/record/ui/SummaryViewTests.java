package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.takeaway.PatientSummary.Topic;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

class SummaryViewTests {

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    @Test
    void showsEverySectionWithWhatCountsNowAndWhatIsOver() {
        record.send(
                        NORTH_EAST,
                        "allergy/severe-reaction-to-penicillin",
                        "medicine/repeat-medicine-with-dose",
                        "condition/active-since-a-year",
                        "condition/refuted",
                        "allergy/entered-in-error")
                .complete();
        Document page = reader.opens(SummaryView::new);
        for (Topic topic : Topic.values()) {
            assertThat(page.select("section#" + topic.key() + " > h2").text())
                    .as(topic.key())
                    .isNotBlank();
        }
        assertThat(page.select("#allergies article")).hasSize(1);
        assertThat(page.select("#medicines article").text()).contains("Take one each morning");
        assertThat(page.select("#problems article")).hasSize(1);
        assertThat(page.select("#devices").text()).contains("No entry is recorded. Every place we asked has answered.");
        assertThat(page.select("a[href=/record/summary.fhir.json][router-ignore]"))
                .hasSize(1);
    }

    @Test
    void saysNothingIsRecordedOnlyWhenAllHaveAnswered() {
        record.complete();
        assertThat(reader.opens(SummaryView::new).text()).contains("Nothing is recorded that belongs in a summary.");
    }

    @Test
    void namesASourceThatIsDownAndCallsNoSectionEmpty() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
        Document page = reader.opens(SummaryView::new);
        assertThat(page.select("#lacking").text()).contains("South West London");
        assertThat(page.select("#medicines").text()).contains("This does not mean that there is none");
    }

    @Test
    void doesNotCallARecordEmptyThatNobodyCouldRead() {
        record.state(NORTH_EAST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.NOT_REACHED, Optional.empty()));
        assertThat(reader.opens(SummaryView::new).select(".ol-warning").text())
                .contains("does not mean that your record is empty");
    }

    @Test
    void saysWhatIsStillComing() {
        record.state(NORTH_EAST, new SourceState.Arriving(3, 20));
        assertThat(reader.opens(SummaryView::new).text()).contains("Still coming", "Nothing for a summary has arrived");
    }

    @Test
    void asksForProofOfIdentityFirst() {
        new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P5).opens(SummaryView::new);
        assertThat(record.readings()).isZero();
    }

    @Test
    void hostileWordsStayWords() {
        record.send(NORTH_EAST, "hostile/script-everywhere").complete();
        RecordPageTests.assertNothingLive(reader.opens(SummaryView::new));
    }
}
