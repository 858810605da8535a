package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DocumentReference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

/** What the pages on papers, plans, support and the person herself say in each situation. */
class CarePagesTests {

    private final RecordUnderTest record = new RecordUnderTest();
    private final Reader reader = new Reader(record);

    private Document aboutMe() {
        return reader.opens(desk -> new AboutMeView(desk, List.of()));
    }

    @Nested
    class Papers {

        @Test
        void standByYearWithWhatTheyAreAndHowToOpenThem() {
            record.send(NORTH_EAST, "document/discharge-letter").complete();
            Document html = reader.opens(DocumentsView::new);
            assertThat(html.select("#year-2025 article h3").text()).isEqualTo("Letter");
            assertThat(html.select("article").text())
                    .contains("Discharge letter", "Recorded by Dr Kaur", "PDF document");
            assertThat(html.select("article a[router-ignore]").eachAttr("href"))
                    .containsExactly(
                            "/record/document/north-east/DocumentReference/doc1/0",
                            "/record/document/north-east/DocumentReference/doc1/0?save");
        }

        @Test
        void aLetterToldByTwoSourcesStandsOnceWithBothAndTheFilesOfEach() {
            DocumentReference letter = (DocumentReference) RecordUnderTest.fixture("document/discharge-letter");
            letter.addIdentifier()
                    .setSystem("urn:ietf:rfc:3986")
                    .setValue("urn:uuid:1b2c8a52-7a32-4a65-9f0e-1d1f0f0f0f01");
            record.send(NORTH_EAST, List.of(letter))
                    .send(SOUTH_WEST, List.of(letter))
                    .complete();
            Document html = reader.opens(DocumentsView::new);
            assertThat(html.select("article")).hasSize(1);
            assertThat(html.select("article").text()).contains("North East London", "South West London");
            assertThat(html.select("article a[router-ignore]").eachAttr("href"))
                    .contains(
                            "/record/document/north-east/DocumentReference/doc1/0",
                            "/record/document/south-west/DocumentReference/doc1/0");
        }

        @Test
        void aFileTooBigToOpenHasNoLinkAndSaysItsSize() {
            record.send(NORTH_EAST, "care/document-circle-one").complete();
            Document html = reader.opens(DocumentsView::new);
            assertThat(html.text()).contains("This file has 50 MB. That is too big to open here.");
            assertThat(html.select("a[href*='/record/document/']")).isEmpty();
        }

        @Test
        void pointersInACircleEndAndWordsOfBothDirectionsStayApart() {
            record.send(NORTH_EAST, "care/document-circle-one", "care/document-circle-two")
                    .complete();
            Document html = reader.opens(DocumentsView::new);
            assertThat(html.select("article")).hasSize(2);
            assertThat(html.select("#year-2024 h3 bdi").text()).contains("Letter");
            assertThat(html.select("#year-2024").text()).contains("1 kB", "Arabic", "No file came with this");
            assertThat(reader.opensEntry("north-east", "DocumentReference", "c2")
                            .text())
                    .contains("Letter one", "Letter two");
        }
    }

    @Nested
    class Plans {

        @Test
        void aPlanSaysWhatIsWantedWhatIsDoneByWhomAndWhenItIsLookedAtAgain() {
            record.send(NORTH_EAST, "care/plan-with-goal", "care/goal-of-plan").complete();
            Document html = reader.opens(PlansView::new);
            assertThat(html.select("article")).hasSize(1);
            assertThat(html.select("article").text())
                    .contains("Go to the market alone", "By Emre Yilmaz", "Planned", "Recorded by Dr Amina Rahman")
                    .contains("It was to be looked at again: 1 June 2026. That day has passed.");
        }

        @Test
        void aGoalWithoutAPlanStandsOnItsOwn() {
            record.send(NORTH_EAST, "care/goal-of-plan").complete();
            assertThat(reader.opens(PlansView::new).select("#goals").text()).contains("Go to the market alone");
        }
    }

    @Nested
    class OnTheWall {

        @Test
        void theSheetSaysWhoWhatAndWhomToCallWithSourceAndDate() {
            record.send(NORTH_EAST, "care/urgent-plan", "care/resuscitation-not", "care/patient-in-full")
                    .complete();
            Document html = reader.opens(UrgentPlanView::new);
            assertThat(html.select(".ol-wall #who").text())
                    .contains("Synthetic Person", "1 January 1950", "999 000 0018", "1 High Street, London, E1 1AA");
            assertThat(html.select("#resuscitation .ol-wall__answer").text())
                    .isEqualTo("Do not try to restart the heart");
            assertThat(html.select("#resuscitation").text()).contains("From North East London", "10 January 2026");
            assertThat(html.select("#call a[href='tel:02079460341']").text()).isEqualTo("020 7946 0341");
            assertThat(html.text())
                    .contains("Ring the hospice first", "Recorded by Dr Fiona Campbell", "10 January 2026")
                    .contains("No day is set for looking at it again", "From my health record on 23 November 2026")
                    .contains("In an emergency, call 999");
        }

        @Test
        void decisionsThatDisagreeAreAllShownAndNoneIsChosen() {
            record.send(NORTH_EAST, "care/urgent-plan", "care/resuscitation-not")
                    .send(SOUTH_WEST, "care/resuscitation-for")
                    .complete();
            Document html = reader.opens(UrgentPlanView::new);
            assertThat(html.select("#disagree-resuscitation").text())
                    .contains("Your records disagree", "Restarting my heart (CPR)");
            assertThat(html.select("#resuscitation .ol-wall__answer")).hasSize(2);
            assertThat(html.select("#resuscitation .ol-wall__answer").last().text())
                    .contains("For attempted cardiopulmonary resuscitation");
        }

        @Test
        void severalPlansAreAllShownAndSaidToBeSeveral() {
            record.send(NORTH_EAST, "care/urgent-plan")
                    .send(SOUTH_WEST, "care/urgent-plan")
                    .complete();
            Document html = reader.opens(UrgentPlanView::new);
            assertThat(html.select("#several").text()).contains("2 plans count now");
            assertThat(html.select(".ol-wall__steps")).hasSize(2);
        }

        @Test
        void aMissingSourceStandsOnTheSheetItself() {
            record.send(NORTH_EAST, "care/urgent-plan")
                    .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                    .state(SOUTH_WEST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.of(NOON)));
            Document html = reader.opens(UrgentPlanView::new);
            assertThat(html.select(".ol-wall #lacking").text()).contains("South West London", "It took too long");
        }

        @Test
        void aDecisionAloneIsAPlanEnoughAndAMissingOneIsNotSaidBeforeAllHasCome() {
            record.send(NORTH_EAST, "care/resuscitation-not").complete();
            assertThat(reader.opens(UrgentPlanView::new).text())
                    .contains("Do not try to restart the heart", "The plan names nobody to call");
            assertThat(reader.opens(CrisisPlanView::new).text()).contains("No crisis plan is recorded.");
        }
    }

    @Nested
    class Support {

        @Test
        void equipmentNamedOnlyByItsDeviceIsThere() {
            record.send(NORTH_EAST, "care/equipment-by-reference").complete();
            assertThat(reader.opens(SocialCareView::new).select("#equipment").text())
                    .contains("Walking frame");
        }

        @Test
        void aPregnancyNowHasItsDayAndWhenToCall() {
            record.send(NORTH_EAST, "care/pregnancy-now", "care/due-date").complete();
            Document html = reader.opens(PregnancyView::new);
            assertThat(html.select("#due").text()).contains("Around 1 February 2027", "From North East London");
            assertThat(html.select("#help").text()).contains("your baby moves less", "999");
        }

        @Test
        void aDayOfBirthThatIsToldAloneIsShownAsWrittenAndNotCountedDownTo() {
            record.send(NORTH_EAST, "care/due-date").complete();
            Document html = reader.opens(PregnancyView::new);
            assertThat(html.select("#due, #help")).isEmpty();
            assertThat(html.select("#dates").text()).contains("A day of birth that was written down", "2027-02-01");
        }

        @Test
        void aPregnancyThatIsOverIsNotCountedDown() {
            record.send(NORTH_EAST, "care/pregnancy-over", "care/due-date").complete();
            Document html = reader.opens(PregnancyView::new);
            assertThat(html.select("#due, #help")).isEmpty();
            assertThat(html.text()).contains("Over");
        }

        @Test
        void whoeverIsPointedToWithoutANameStandsWithHerRole() {
            record.send(NORTH_EAST, "care/team-of-strangers", "care/relative", "care/patient-in-full")
                    .complete();
            Document html = reader.opens(CareTeamView::new);
            assertThat(html.select("#teams").text())
                    .contains("No name given", "Consultant", "Nurse Lee")
                    .contains("No phone number is recorded");
            assertThat(html.select("#close").text()).contains("Joan Reed", "Wife", "Alex Taylor", "Next of kin");
            assertThat(html.select("#close a[href='tel:02079460712']")).hasSize(1);
            assertThat(html.select("#practice").text()).contains("Quince Street Health Centre");
        }

        @Test
        void alertsSayWhoRaisedThemAndSinceWhen() {
            record.send(NORTH_EAST, "care/flag-more-time").complete();
            assertThat(reader.opens(AlertsView::new).select("#now").text())
                    .contains("Needs twice the usual time", "Foxglove Park Surgery", "Since 1 May 2023");
        }
    }

    @Nested
    class Herself {

        @Test
        void everythingHeldStandsWithWhoHoldsItAndWhatDiffersIsMarked() {
            record.send(NORTH_EAST, "care/patient-in-full")
                    .send(SOUTH_WEST, "care/patient-elsewhere")
                    .complete();
            Document html = aboutMe();
            assertThat(html.select("#held").text())
                    .contains(
                            "Sam Taylor",
                            "Earlier name",
                            "Sam Smith",
                            "Known as",
                            "Sammy",
                            "they, them",
                            "Hearing loss")
                    .contains("Sign supported", "Interpreter needed", "Quince Street Health Centre");
            assertThat(html.select("#held div:has(> dt:contains(Gender)) .ol-tag")
                            .text())
                    .isEqualTo("Not the same everywhere");
            assertThat(
                            html.select(
                                    "#held div:has(> dt:contains(Born)) .ol-tag, #held div:has(> dt:contains(Address)) .ol-tag"))
                    .isEmpty();
            assertThat(html.select("#held div:has(> dt:contains(Born))").text())
                    .contains("From North East London", "From South West London");
            assertThat(html.text()).doesNotContain("999 000");
        }

        @Test
        void twoRecordsOfOneNumberWithoutALinkAreSaidAndNotMerged() {
            record.send(NORTH_EAST, "care/patient-in-full", "care/patient-elsewhere")
                    .complete();
            Document html = aboutMe();
            assertThat(html.select("#unlinked").text())
                    .contains("are not linked", "North East London", "may be about somebody else");
        }

        @Test
        void linkedRecordsAreExplainedAlsoInACircle() {
            record.send(NORTH_EAST, "care/patient-linked-one", "care/patient-linked-two")
                    .complete();
            Document html = aboutMe();
            assertThat(html.select("#unlinked")).isEmpty();
            assertThat(html.select(".ol-inset").text()).contains("linked to each other", "earlier NHS number");
            assertThat(html.select("#held").text()).contains("Pat Taylor", "Sam Taylor");
        }

        @Test
        void thePageOpensAlsoWhereNoOtherPartAddsAnything() {
            record.send(NORTH_EAST, "care/patient-in-full").complete();
            try (var app = new AnnotationConfigApplicationContext()) {
                app.registerBean(RecordDesk.class, reader::desk);
                app.register(AboutMeView.class);
                app.refresh();
                assertThat(reader.opens(desk -> app.getBean(AboutMeView.class)).text())
                        .contains("Sam Taylor");
            }
        }

        @Test
        void otherPartsOfTheAppStandFirst() {
            record.send(NORTH_EAST, "care/patient-in-full").complete();
            Document html = reader.opens(desk -> new AboutMeView(desk, List.of(reading -> {
                Div own = new Div();
                own.setId("own-words");
                return Stream.of(own);
            })));
            int own = html.html().indexOf("own-words");
            assertThat(own).isPositive().isLessThan(html.html().indexOf("id=\"held\""));
        }
    }
}
