package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;
import static uk.onelondon.record.fhir.RecordUnderTest.SOUTH_WEST;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.onelondon.design.HomeCard;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.SourceState;

class HomeCardsTests extends BrowserlessTest {

    private final RecordUnderTest record = new RecordUnderTest();

    private static List<HomeCard> cards(RecordDesk desk) {
        return Stream.<HomeCard>of(
                        new StatusCard(desk),
                        new AllergiesCard(desk),
                        new MedicinesCard(desk),
                        new ResultsCard(desk),
                        new NextCard(desk),
                        new NewCard(desk),
                        new CallCard(desk),
                        new NeedsCard(desk),
                        new CoverageCard(desk))
                .toList();
    }

    private static Div home(Reader reader) {
        Div home = new Div();
        cards(reader.desk()).forEach(card -> home.add(card.draw()));
        return home;
    }

    private static Document html(Component component) {
        return Jsoup.parseBodyFragment(component.getElement().getOuterHTML());
    }

    @Test
    void showsWhatMattersAtAGlance() {
        record.send(
                        NORTH_EAST,
                        "allergy/severe-reaction-to-penicillin",
                        "medicine/repeat-medicine-with-dose",
                        "medicine/stopped-by-hospital",
                        "result/number-above-range",
                        "visit/future-appointment",
                        "care/team-with-phone-numbers")
                .complete();
        Document home = html(home(new Reader(record)));
        assertThat(home.select("#allergies").text()).contains("Can be dangerous");
        assertThat(home.select("#medicines").text()).contains("Ramipril").doesNotContain("Stopped");
        assertThat(home.select("#results").text()).contains("58.0 mmol/mol");
        assertThat(home.select("#next").text()).contains("5 January 2031");
        assertThat(home.select("#new li")).isNotEmpty();
        assertThat(home.select("#call a[href='tel:02079460001']").text()).isEqualTo("020 7946 0001");
        assertThat(home.select("#call").text()).contains("999", "111", "Nurse Adeyemi", "District nurse");
        assertThat(home.select("#coverage li")).hasSize(2);
        List<String> ids = home.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aSourceThatIsDownEmptiesNothingAndIsNamed() {
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                .state(SOUTH_WEST, new SourceState.Unavailable(Reason.BUSY, Optional.of(NOON)));
        Document home = html(home(new Reader(record)));
        assertThat(home.select("#allergies").text())
                .contains("Something is missing from South West London", "enicillin");
        assertThat(home.select("#coverage").text()).contains("Try South West London again");
        assertThat(home.select("#next").text()).doesNotContain("No appointments are planned");
    }

    @Test
    void anEmptyRecordIsSaidToBeEmptyAndHelpIsStillNamed() {
        record.complete();
        Document home = html(home(new Reader(record)));
        assertThat(home.select("#allergies").text()).contains("No allergies are recorded");
        assertThat(home.select("#next").text()).contains("No appointments are planned");
        assertThat(home.select("#call").text()).contains("999", "111");
    }

    @Test
    void withoutProofOfIdentityNothingIsReadAndTheWayIsShown() {
        Document home = html(home(new Reader(record, AppLanguage.ENGLISH, IdentityLevel.P0)));
        assertThat(home.select("a[href='/sign-in/prove?return=/home']")).hasSize(1);
        assertThat(record.readings()).isZero();
    }

    @Test
    void allPagesOfOneVisitShareOneReading() {
        record.complete();
        Reader reader = new Reader(record);
        home(reader);
        reader.opens(TimelineView::new);
        assertThat(record.readings()).isEqualTo(1);
    }

    @Test
    void whatArrivesLaterFillsAnEmptyPageAndIsOnlyOfferedOnOneBeingRead() {
        Reader reader = new Reader(record);
        AllergiesView page = new AllergiesView(reader.desk());
        page.draw(RouteParameters.empty(), QueryParameters.empty());
        UI.getCurrent().add(page);
        assertThat(html(page).text()).contains("No allergies have arrived so far");

        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON));
        pushed();
        assertThat(html(page).select("article")).hasSize(1);

        reader.waits(Duration.ofSeconds(6));
        record.send(SOUTH_WEST, "allergy/substance-not-known").state(SOUTH_WEST, new SourceState.Complete(1, NOON));
        pushed();
        assertThat(html(page).select("article")).hasSize(1);
        assertThat(html(page).text()).doesNotContain("still coming");
        assertThat(html(page).select("a[href='/record/allergies']").text())
                .isEqualTo("Show 1 more entry that has arrived");
        assertThat(html(page).select("[role=status]").text()).contains("Your whole record is here");
    }

    @Test
    void whatIsCompleteWithinTheFirstSecondsIsShownAtOnce() {
        Reader reader = new Reader(record);
        AllergiesView page = new AllergiesView(reader.desk());
        page.draw(RouteParameters.empty(), QueryParameters.empty());
        UI.getCurrent().add(page);
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON));
        pushed();
        record.send(SOUTH_WEST, "allergy/substance-not-known").state(SOUTH_WEST, new SourceState.Complete(1, NOON));
        pushed();
        assertThat(html(page).select("article")).hasSize(2);
        assertThat(html(page).text()).doesNotContain("still coming");
    }

    @Test
    void aCardOfHomeThatShowsSomethingStillTakesInWhatComesLast() {
        Component home = home(new Reader(record));
        UI.getCurrent().add(home);
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON));
        pushed();
        record.send(SOUTH_WEST, "allergy/substance-not-known").state(SOUTH_WEST, new SourceState.Complete(1, NOON));
        pushed();
        assertThat(html(home).select("#allergies li")).hasSize(2);
        assertThat(html(home).select("#allergies").text()).doesNotContain("Still coming");
    }

    @Test
    void whatWasCompleteBeforeThePageBeganToListenIsShownToo() {
        AllergiesView page = new AllergiesView(new Reader(record).desk());
        page.draw(RouteParameters.empty(), QueryParameters.empty());
        record.send(NORTH_EAST, "allergy/severe-reaction-to-penicillin")
                .state(NORTH_EAST, new SourceState.Complete(1, NOON))
                .state(SOUTH_WEST, new SourceState.NothingHere(NOON));
        UI.getCurrent().add(page);
        pushed();
        assertThat(html(page).select("article")).hasSize(1);
        assertThat(html(page).select("[role=status]").text()).contains("Your whole record is here");
    }

    private static void pushed() {
        UI ui = UI.getCurrent();
        ui.getSession().getService().runPendingAccessTasks(ui.getSession());
    }
}
