package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.sharing.fhir.LogUnderTest.HUB;
import static uk.onelondon.sharing.fhir.LogUnderTest.NORTH_EAST;
import static uk.onelondon.sharing.fhir.LogUnderTest.SOUTH_WEST;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharing.fhir.Accesses;
import uk.onelondon.sharing.fhir.LogUnderTest;

/** The page that says who looked, in each of its states. */
class LogViewTests {

    private final LogUnderTest logs = new LogUnderTest();
    private final LogReader reader = new LogReader(logs);

    @Test
    void saysWhoLookedAtWhatWhyAndWhen() {
        logs.send(NORTH_EAST, Accesses.nurse("a1", NOON.minusSeconds(60), "AllergyIntolerance"));
        logs.send(NORTH_EAST, Accesses.nurse("a2", NOON, "MedicationRequest"));
        logs.complete();
        Document page = reader.opens("");
        assertThat(page.select("h1").text()).isEqualTo("Who looked at my record");
        assertThat(page.select("[id^=month-] article")).hasSize(1);
        assertThat(page.select("[id^=month-] article h3").text())
                .isEqualTo("A&E nurse at Fleetside University Hospital");
        assertThat(page.select("[id^=month-] article").text())
                .contains("23 November 2026 at 11:59", "allergies and medicines", "to care for you", "Nurse Amina Hall")
                .contains("North East London");
        assertThat(page.select("[role=status]").text()).contains("All 3 logs have answered in full");
    }

    @Test
    void sheHerselfSystemsAndPeopleWhoAreNotNamedAreTold() {
        logs.send(NORTH_EAST, Accesses.herself("a1", NOON, "Observation/o1"), Accesses.system("a2", NOON));
        AuditEvent unnamed = Accesses.nurse("a3", NOON, "Condition");
        unnamed.getAgent().remove(2);
        unnamed.getAgent().remove(1);
        unnamed.getAgent().remove(0);
        logs.send(HUB, unnamed);
        logs.complete();
        assertThat(reader.opens("").select("[id^=month-] article h3").eachText())
                .containsExactlyInAnyOrder("You", "A computer system: record-loader", "Somebody the log does not name");
    }

    @Test
    void noReasonARefusalAndAnEmergencyAreSaidPlainly() {
        AuditEvent silent = Accesses.nurse("a1", NOON, "Condition");
        silent.getAgent().get(1).getPurposeOfUse().clear();
        AuditEvent refused = Accesses.nurse("a2", NOON, "Condition").setOutcome(AuditEventOutcome._4);
        AuditEvent emergency = Accesses.nurse("a3", NOON, "Condition");
        emergency.getAgent().get(1).getPurposeOfUse().clear();
        emergency.getAgent().get(1).addPurposeOfUse(Accesses.purpose("BTG").setText("Unconscious"));
        logs.send(NORTH_EAST, silent, refused, emergency).complete();
        Document page = reader.opens("");
        assertThat(page.select("#view-north-east-a1").text()).contains("No reason was given");
        assertThat(page.select("#view-north-east-a2").text()).contains("Refused", "Nothing was shown");
        assertThat(page.select("#view-north-east-a3").text())
                .contains("Emergency access", "to get past a block in an emergency (in their words: Unconscious)");
    }

    @Test
    void aPlaceThatIsDownIsNamedAndCanBeAskedAgainAndNothingIsCalledEmpty() {
        logs.state(NORTH_EAST, new SourceState.Unavailable(Reason.TOO_SLOW, Optional.empty()));
        logs.state(SOUTH_WEST, new SourceState.Complete(1, NOON));
        logs.state(HUB, new SourceState.Complete(1, NOON));
        Document page = reader.opens("");
        assertThat(page.select("#lacking").text()).contains("North East London");
        assertThat(page.select("#lacking a").attr("href")).isEqualTo("/sharing/log?again=north-east");
        assertThat(page.text()).doesNotContain("nobody has looked", "have answered in full");
        reader.opens("again=north-east");
        reader.opens("again=south-west");
        assertThat(logs.askedAgain()).containsExactly(NORTH_EAST);
    }

    @Test
    void onlyWhenAllHaveAnsweredIsNobodySaidToHaveLooked() {
        logs.complete();
        assertThat(reader.opens("").text()).contains("The logs say that nobody has looked");
    }

    @Test
    void whenNoLogAnswersThatIsSaid() {
        for (var place : logs.places().withHub()) {
            logs.state(place.id(), new SourceState.Unavailable(Reason.NOT_REACHED, Optional.empty()));
        }
        assertThat(reader.opens("").text())
                .contains("We cannot read the logs now", "This does not mean that nobody has looked")
                .doesNotContain("The logs say that nobody");
    }

    @Test
    void aLineThatCannotBeShownIsCounted() {
        AuditEvent timeless = Accesses.nurse("a1", NOON, "Condition");
        timeless.setRecorded(null);
        logs.send(NORTH_EAST, timeless).complete();
        assertThat(reader.opens("").select("#lacking").text()).contains("1 line of its log could not be shown");
    }

    @Test
    void whatArrivesLaterIsDrawnWhileThereIsNothingToReadAndOfferedAfterwards() {
        logs.state(NORTH_EAST, new SourceState.Waiting());
        Div page = new Div();
        page.add(new LogPart(reader.desk(), reader.desk().now().orElseThrow(), LogView.ADDRESS, (into, log) -> {
            into.add(log.views().size() + " views");
            return !log.views().isEmpty();
        }));
        assertThat(LogReader.html(page).text()).contains("Still coming", "0 views");
        logs.send(NORTH_EAST, Accesses.system("a1", NOON));
        ((LogPart) page.getChildren().findFirst().orElseThrow()).arrived();
        assertThat(LogReader.html(page).text()).contains("1 views");
    }

    @Test
    void anOldSignInOrAnUnprovedIdentitySeesNothingAndNothingIsRead() {
        reader.recent = false;
        Document old = reader.opens("");
        assertThat(old.text()).contains("Please sign in again");
        assertThat(old.select("a.ol-button").attr("href")).isEqualTo("/sign-in/again?return=%2Fsharing%2Flog");
        reader.level = IdentityLevel.P5;
        assertThat(reader.opens("").select("a.ol-button").attr("href"))
                .isEqualTo("/sign-in/prove?return=%2Fsharing%2Flog");
        assertThat(logs.readings()).isZero();
    }

    @Test
    void theLogIsReadOnceForSeveralPages() {
        logs.complete();
        reader.opens("");
        reader.opens("");
        assertThat(logs.readings()).isEqualTo(1);
        reader.desk().readAnew(reader.person());
        reader.opens("");
        assertThat(logs.readings()).isEqualTo(2);
    }

    @Test
    void hostileNamesStayWordsInEveryLanguage() {
        AuditEvent event = Accesses.nurse("a1", NOON, "Condition");
        event.getAgent().get(1).setName("<img src=x onerror=alert(1)>");
        event.getAgent().get(1).getRoleFirstRep().setText("{count} <script>alert(1)</script>");
        logs.send(NORTH_EAST, event).complete();
        for (AppLanguage language : AppLanguage.values()) {
            reader.language = language;
            Document page = reader.opens("");
            assertThat(page.select("script, img")).isEmpty();
            assertThat(page.text()).contains("<img src=x", "{count}");
        }
    }

    @Test
    void whatHasNoVisitIsLiftedToTheTopOnceTheRecordIsHere() {
        logs.send(NORTH_EAST, Accesses.nurse("a1", NOON, "Condition")).complete();
        Document page = reader.opens("");
        assertThat(page.select("#no-visit").text())
                .contains("We cannot match these to a visit", "Often there is a good reason", "A&E nurse");
        RecordUnderTest coming = new RecordUnderTest();
        assertThat(new LogReader(logs, coming).opens("").select("#no-visit")).isEmpty();
    }

    @Test
    void aViewOnTheDayOfAVisitSaysSo() {
        Encounter visit = new Encounter();
        visit.setId("v1");
        visit.setStatus(Encounter.EncounterStatus.FINISHED);
        visit.getPeriod()
                .setStartElement(new DateTimeType("2026-11-23T09:00:00Z"))
                .setEndElement(new DateTimeType("2026-11-23T10:00:00Z"));
        visit.setServiceProvider(new Reference().setDisplay("Fleetside University Hospital"));
        RecordUnderTest record =
                new RecordUnderTest().send(NORTH_EAST, List.of(visit)).complete();
        logs.send(NORTH_EAST, Accesses.nurse("a1", NOON, "Condition")).complete();
        LogReader visitor = new LogReader(logs, record);
        assertThat(visitor.opens("").select("[id^=month-] h3").text())
                .isEqualTo("A&E nurse at Fleetside University Hospital, during your visit on 23 November 2026");
        Document one = visitor.opens(OneViewPage::new, Map.of("source", "north-east", "id", "a1"), "");
        assertThat(one.text()).contains("during your visit on 23 November 2026", "They saw a list");
        assertThat(one.select("a[href=/record/entry/north-east/Encounter/v1]")).hasSize(1);
    }

    @Test
    void filtersStandInTheAddressAndNarrowTheList() {
        AuditEvent refused = Accesses.nurse("a2", NOON.minusSeconds(86_400), "Observation");
        refused.setOutcome(AuditEventOutcome._4);
        logs.send(NORTH_EAST, Accesses.nurse("a1", NOON, "Condition"), refused, Accesses.herself("a3", NOON, "Task/t1"))
                .send(HUB, Accesses.system("a4", NOON))
                .complete();
        assertThat(titles("")).hasSize(4);
        assertThat(titles("who=you")).containsExactly("You");
        assertThat(titles("who=systems")).containsExactly("A computer system: record-loader");
        assertThat(titles("who=others")).hasSize(2);
        assertThat(titles("who=refused")).hasSize(1);
        assertThat(titles("who=no-visit")).hasSize(1);
        assertThat(titles("who=emergency")).isEmpty();
        assertThat(titles("kind=requests")).containsExactly("You");
        assertThat(titles("organisation=Fleetside+University+Hospital")).hasSize(2);
        assertThat(titles("organisation=Elsewhere")).isEmpty();
        assertThat(titles("to=2026-11-22")).hasSize(1);
        assertThat(titles("from=2026-11-23")).hasSize(3);
        assertThat(titles("q=HALL")).hasSize(2);
        assertThat(reader.opens("who=emergency").text()).contains("Nothing in the log fits your search");
        assertThat(reader.opens("who=refused&q=hall").select("a[href*=csv]").attr("href"))
                .isEqualTo("/sharing/log.csv?who=refused&q=hall");
    }

    @Test
    void aDayThatIsNoDayIsSaidFirst() {
        logs.send(NORTH_EAST, Accesses.nurse("a1", NOON, "Condition")).complete();
        Document page = reader.opens("from=soon");
        assertThat(page.select(".ol-errors a").attr("href")).isEqualTo("/sharing/log?from=soon#from");
        assertThat(page.select("#from").attr("aria-invalid")).isEqualTo("true");
        assertThat(titles("from=soon")).hasSize(1);
    }

    @Test
    void aLongLogComesInPages() {
        for (int i = 0; i < 70; i++) {
            logs.send(HUB, Accesses.nurse("a" + i, NOON.minusSeconds(86_400L * i), "Condition"));
        }
        logs.complete();
        assertThat(titles("")).hasSize(LogList.PAGE_SIZE);
        assertThat(titles("page=3")).hasSize(10);
        assertThat(titles("page=99")).hasSize(10);
        assertThat(reader.opens("page=2&who=others").select("a[href*=page]").eachAttr("href"))
                .containsExactly("/sharing/log?who=others&page=1", "/sharing/log?who=others&page=3");
        assertThat(reader.opens("").select("#no-visit a[href*=no-visit]").text())
                .isEqualTo("See all 70 without a visit");
    }

    @Test
    void aViewThatIsNotThereIsSaidToBeAbsentOnlyWhenAllLogsAreHere() {
        assertThat(one("north-east", "a1").text()).contains("still coming");
        logs.complete();
        assertThat(one("north-east", "a1").text()).contains("holds nothing at this address");
        assertThat(one("../..", "<b>").text()).contains("holds nothing at this address");
        reader.recent = false;
        assertThat(one("north-east", "a1").select("a.ol-button").attr("href"))
                .isEqualTo("/sign-in/again?return=%2Fsharing%2Flog%2Fnorth-east%2Fa1");
    }

    @Test
    void aTableHoldsWhatFitsAndNoFormulas() {
        AuditEvent event = Accesses.nurse("a1", NOON, "Condition");
        event.getAgent().get(1).setName("=HYPERLINK(1)");
        logs.send(NORTH_EAST, event, Accesses.herself("a2", NOON, "Task/t1")).complete();
        StringBuilder out = new StringBuilder();
        new LogDownload(reader.desk()).write(reader.desk().now().orElseThrow().views(), out);
        assertThat(out.toString().lines().toList()).hasSize(3);
        assertThat(out)
                .contains("2026-11-23T12:00Z", "\"'=HYPERLINK(1)\"", "to care for you", "because you asked")
                .contains("Fleetside University Hospital");
    }

    private Document one(String source, String id) {
        return reader.opens(OneViewPage::new, Map.of("source", source, "id", id), "");
    }

    private List<String> titles(String query) {
        return reader.opens(query).select("[id^=month-] article h3").eachText();
    }
}
