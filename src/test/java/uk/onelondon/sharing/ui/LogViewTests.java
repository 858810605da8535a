package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.sharing.fhir.LogUnderTest.HUB;
import static uk.onelondon.sharing.fhir.LogUnderTest.NORTH_EAST;
import static uk.onelondon.sharing.fhir.LogUnderTest.SOUTH_WEST;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
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
        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("article h2").text()).isEqualTo("A&E nurse at Fleetside University Hospital");
        assertThat(page.select("article").text())
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
        assertThat(reader.opens("").select("article h2").eachText())
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
        page.add(new LogPart(reader.desk(), reader.desk().log().orElseThrow().now(), LogView.ADDRESS, (into, log) -> {
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
}
