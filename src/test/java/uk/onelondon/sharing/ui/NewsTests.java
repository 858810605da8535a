package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.sharing.fhir.LogUnderTest.NORTH_EAST;

import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.sharing.fhir.Accesses;
import uk.onelondon.sharing.fhir.LogUnderTest;

/** What is new since she last read her log, told by the log itself. She signed in at noon. */
class NewsTests {

    private static final Instant LAST_READ = NOON.minus(Duration.ofDays(3));

    private final LogUnderTest logs = new LogUnderTest();
    private final LogReader reader = new LogReader(logs);

    @Test
    void whoNeverReadItIsToldOfNoNews() {
        logs.send(NORTH_EAST, nurse("a1", 1)).complete();
        assertThat(reader.opens("").select("#news")).isEmpty();
    }

    @Test
    void readingItInThisSignInDoesNotMakeTheNewsOld() {
        logs.send(NORTH_EAST, nurse("a1", 1), Accesses.herself("h1", NOON, "AuditEvent/a1"))
                .complete();
        assertThat(reader.opens("").select("#news")).isEmpty();
        logs.send(NORTH_EAST, Accesses.herself("h0", LAST_READ, "AuditEvent/a0"));
        assertThat(reader.opens("").select("#news li")).hasSize(1);
    }

    @Test
    void aFirstViewAnEmergencyAMissingVisitAndChangedChoicesAreNews() {
        AuditEvent emergency = nurse("e1", 2);
        emergency.getAgent().get(1).addPurposeOfUse(Accesses.purpose("BTG"));
        AuditEvent choices = Accesses.herself("c1", NOON.minus(Duration.ofDays(1)), "Consent/c");
        choices.setAction(AuditEventAction.U);
        logs.send(NORTH_EAST, Accesses.herself("h0", LAST_READ, "AuditEvent/a0"), emergency, nurse("a1", 1), choices)
                .complete();
        Document page = reader.opens("");
        assertThat(page.select("#news").text()).contains("20 November 2026", "We do not send e-mails");
        assertThat(page.select("#news li").eachText())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .contains("the first time this organisation looked", "emergency access", "no visit matches"))
                .anySatisfy(line -> assertThat(line).contains("your sharing choices were changed"));
        assertThat(page.select("#news a").eachAttr("href")).contains("/sharing/log/north-east/a1");
    }

    @Test
    void whatWasThereBeforeIsNoNewsAndThatIsSaid() {
        logs.send(NORTH_EAST, nurse("a1", 9), Accesses.herself("h0", LAST_READ, "AuditEvent/a0"))
                .complete();
        assertThat(reader.opens("").select("#news").text()).contains("there is nothing unusual in the logs");
        assertThat(reader.opens("who=others").select("#news")).isEmpty();
    }

    private static AuditEvent nurse(String id, int daysAgo) {
        return Accesses.nurse(id, NOON.minus(Duration.ofDays(daysAgo)), "Condition");
    }
}
