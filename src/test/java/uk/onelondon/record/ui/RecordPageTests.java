package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

class RecordPageTests {

    private static final Reason SLOW = Reason.TOO_SLOW;

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    /** Each page of a section, the situation that stands on it, and what it shows then. */
    static Stream<Arguments> pages() {
        return Stream.of(
                page(AllergiesView::new, "allergy/severe-reaction-to-penicillin", "Dr Amina Rahman"),
                page(MedicinesView::new, "medicine/repeat-medicine-with-dose", "Take one each morning"),
                page(ConditionsView::new, "condition/active-since-a-year", "44054006"),
                page(ResultsView::new, "result/number-above-range", "58.0 mmol/mol"),
                page(DocumentsView::new, "document/discharge-letter", "Open Letter"),
                page(VitalSignsView::new, "vital/blood-pressure", "128 mmHg"),
                page(VaccinationsView::new, "vaccine/second-dose-of-three", "HB77"),
                page(ProceduresView::new, "procedure/operation", "Eye drops for four weeks"),
                page(VisitsView::new, "visit/seen-in-emergency", "Whipps Cross Hospital"),
                page(ReferralsView::new, "referral/open", "Kidney test falling slowly"),
                page(PlansView::new, "care/plan-with-goal", "Walk to the shop, every Monday"),
                page(UrgentPlanView::new, "care/urgent-plan", "Ring the hospice first"),
                page(CrisisPlanView::new, "care/crisis-plan", "Ask my mother to stay"),
                page(SocialCareView::new, "care/social-care-package", "Help with washing"),
                page(PregnancyView::new, "care/pregnancy-over", "Pregnan"),
                page(CareTeamView::new, "care/team-with-phone-numbers", "020 7946 0001"),
                page(AlertsView::new, "care/flag-more-time", "Needs twice the usual time"),
                page(desk -> new AboutMeView(desk, List.of()), "care/patient-in-full", "Sam Taylor"),
                page(EverythingElseView::new, "other/questionnaire-answers", "Questions and answers: 1"),
                page(TimelineView::new, "visit/seen-in-emergency", "You were seen in A&E"));
    }

    private static Arguments page(Function<RecordDesk, RecordPage> page, String situation, String words) {
        return Arguments.of(page, situation, words);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatThereIsWithItsSource(Function<RecordDesk, RecordPage> page, String situation, String words) {
        record.send(NORTH_EAST, situation).complete();
        Document html = reader.opens(page);
        assertThat(html.text()).contains(words, "From North East London").contains("Your whole record is here");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("#lacking, .ol-warning")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysNothingIsRecordedOnlyWhenAllHaveAnswered(Function<RecordDesk, RecordPage> page) {
        record.complete();
        assertThat(reader.opens(page).text()).contains("recorded.", "Every place we asked has answered");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatIsStillComingInsteadOfNothing(Function<RecordDesk, RecordPage> page) {
        record.state(NORTH_EAST, new SourceState.Arriving(3, 20));
        String text = reader.opens(page).text();
        assertThat(text)
                .contains("Still coming: North East London and South West London", "so far", "3 of 20")
                .doesNotContain("Every place we asked has answered");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesASourceThatIsDownAndShowsTheRest(Function<RecordDesk, RecordPage> page, String situation, String words) {
        record.send(NORTH_EAST, situation)
                .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                .state(SOUTH_WEST, new SourceState.Unavailable(SLOW, Optional.of(NOON)));
        Document html = reader.opens(page);
        assertThat(html.text())
                .contains(words, "South West London", "It took too long", "Last answer: 23 November 2026");
        assertThat(html.select("a[href*='again=south-west']").text()).isEqualTo("Try South West London again");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysHowManyAreMissingAtASourceThatIsShort(
            Function<RecordDesk, RecordPage> page, String situation, String words) {
        record.send(NORTH_EAST, situation)
                .state(NORTH_EAST, new SourceState.Partly(3000, 6072, NOON))
                .state(SOUTH_WEST, new SourceState.NothingHere(NOON));
        assertThat(reader.opens(page).text()).contains(words, "9,072 entries", "3,000 are here and 6,072 are missing");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void doesNotCallARecordEmptyThatNobodyCouldRead(Function<RecordDesk, RecordPage> page) {
        record.state(NORTH_EAST, new SourceState.Unavailable(SLOW, Optional.empty()))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.NOT_REACHED, Optional.empty()));
        Document html = reader.opens(page);
        assertThat(html.select(".ol-warning").text()).contains("does not mean that your record is empty", "111", "999");
        assertThat(html.text()).contains("It has not answered us since");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksForProofOfIdentityBeforeItReadsAnything(Function<RecordDesk, RecordPage> page) {
        Document html = new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P5).opens(page);
        assertThat(html.select("a[href^='/sign-in/prove?return=%2Frecord%2F']")).hasSize(1);
        assertThat(record.readings()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hostileWordsOfARecordStayWords(Function<RecordDesk, RecordPage> page) {
        record.send(NORTH_EAST, "hostile/script-everywhere", "hostile/turned-direction", "hostile/endless-text")
                .complete();
        assertNothingLive(reader.opens(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void marksTheRecordsEnglishOnAPageInAnotherLanguage(Function<RecordDesk, RecordPage> page, String situation) {
        record.send(NORTH_EAST, situation).complete();
        Document html = new Reader(record, AppLanguage.ARABIC, IdentityLevel.P9).opens(page);
        assertThat(html.select("article bdi[lang=en], dl bdi[lang=en], .ol-wall bdi[lang=en]"))
                .isNotEmpty();
    }

    static void assertNothingLive(Document html) {
        assertThat(html.select("script, iframe, img, object, embed, svg[onload]"))
                .isEmpty();
        html.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                    assertThat(attribute.getValue()).doesNotStartWith("javascript:");
                }));
        assertThat(html.text()).doesNotContain("\u202E", "\u2066");
    }

    @Nested
    class Entries {

        @Test
        void anEntryHasAnAddressOfItsOwnWithAllDetailsAndNothingLive() {
            record.send(NORTH_EAST, "hostile/script-everywhere", "document/discharge-letter")
                    .complete();
            Document letter = reader.opensEntry("north-east", "DocumentReference", "doc1");
            assertThat(letter.text())
                    .contains("Discharge letter", "Barts Health", "Open Letter", "PDF document", "Changed since");
            Document hostile = reader.opensEntry("north-east", "AllergyIntolerance", "h1");
            assertThat(hostile.text()).contains("<script>alert(1)</script>");
            assertNothingLive(hostile);
        }

        @Test
        void anEntryThatIsNotHereIsNotCalledWrong() {
            record.complete();
            assertThat(reader.opensEntry("north-east", "Condition", "gone").text())
                    .contains("not in the part of your record that we have");
            assertThat(reader.opensEntry("..", "<b>", "x").text()).contains("not in the part of your record");
        }

        @Test
        void anEntryStillOnItsWayIsWaitedFor() {
            assertThat(reader.opensEntry("north-east", "Condition", "c1").text())
                    .contains("has not arrived yet");
        }

        @Test
        void aPointerThatLeadsNowhereIsSaidToDoSo() {
            record.send(NORTH_EAST, "condition/resolved-visit-diagnosis").complete();
            assertThat(reader.opensEntry("north-east", "Condition", "c2").text())
                    .contains("not sent with your record");
        }

        @Test
        void missingUnknownWithheldAndWrittenByMistakeReadDifferently() {
            record.send(
                            NORTH_EAST,
                            "allergy/substance-missing",
                            "allergy/substance-not-known",
                            "allergy/substance-withheld",
                            "allergy/entered-in-error")
                    .complete();
            String text = reader.opens(AllergiesView::new).text();
            assertThat(text)
                    .contains("Not recorded", "The organisation does not know", "Kept back by the organisation")
                    .contains("This was written by mistake. Do not rely on it.");
        }
    }

    @Nested
    class TryingAgain {

        @Test
        void aSourceThatIsDownIsAskedOnceMoreAndOneThatIsCompleteIsNot() {
            record.state(NORTH_EAST, new SourceState.Complete(0, NOON))
                    .state(SOUTH_WEST, new SourceState.Unavailable(SLOW, Optional.empty()));
            assertThat(reader.opens(SourcesView::new, "again=south-west").text())
                    .contains("Still coming: South West London");
            reader.opens(SourcesView::new, "again=north-east");
            reader.opens(SourcesView::new, "again=%3Cscript%3E");
            assertThat(record.askedAgain()).containsExactly(SOUTH_WEST);
        }
    }

    @Test
    void anotherPartOfTheAppAddsToThePageOfOneEntry() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin").complete();
        String id = reader.opens(AllergiesView::new)
                .select("article a[href^=/record/entry/]:not([href*=#])")
                .first()
                .attr("href");
        String[] place = id.split("/");
        reader.with((entry, reading) ->
                Stream.of(new Paragraph(Phrase.of(entry.lead().id().path()))));
        assertThat(reader.opensEntry(place[3], place[4], place[5])
                        .select("section + p.ol-text")
                        .text())
                .isEqualTo(place[3] + "/" + place[4] + "/" + place[5]);
    }
}
