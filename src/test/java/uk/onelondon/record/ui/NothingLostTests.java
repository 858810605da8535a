package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NORTH_EAST;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.sandbox.stories.ToldStories;

/**
 * Whatever is in a record is found by following links from the overview through the pages of its sections, the timeline
 * and the search left aside: what no section places stands under "everything else".
 */
class NothingLostTests {

    private static final ToldStories STORIES = new ToldStories(LocalDate.of(2026, 11, 23));

    /** Her record of 14,000 entries has its own tests. */
    private static final String LONG = "teresa-lombardi";

    private static final Map<String, Function<RecordDesk, RecordPage>> SECTIONS = Map.ofEntries(
            Map.entry(RecordNavigation.ALLERGIES, AllergiesView::new),
            Map.entry(RecordNavigation.MEDICINES, MedicinesView::new),
            Map.entry(RecordNavigation.CONDITIONS, ConditionsView::new),
            Map.entry(RecordNavigation.RESULTS, ResultsView::new),
            Map.entry(RecordNavigation.VITAL_SIGNS, VitalSignsView::new),
            Map.entry(RecordNavigation.VACCINATIONS, VaccinationsView::new),
            Map.entry(RecordNavigation.PROCEDURES, ProceduresView::new),
            Map.entry(RecordNavigation.VISITS, VisitsView::new),
            Map.entry(RecordNavigation.REFERRALS, ReferralsView::new),
            Map.entry(RecordNavigation.DOCUMENTS, DocumentsView::new),
            Map.entry(RecordNavigation.PLANS, PlansView::new),
            Map.entry(RecordNavigation.URGENT_PLAN, UrgentPlanView::new),
            Map.entry(RecordNavigation.CRISIS_PLAN, CrisisPlanView::new),
            Map.entry(RecordNavigation.SOCIAL_CARE, SocialCareView::new),
            Map.entry(RecordNavigation.PREGNANCY, PregnancyView::new),
            Map.entry(RecordNavigation.CARE_TEAM, CareTeamView::new),
            Map.entry(RecordNavigation.ALERTS, AlertsView::new),
            Map.entry(RecordNavigation.ABOUT_ME, desk -> new AboutMeView(desk, List.of())),
            Map.entry(RecordNavigation.EVERYTHING_ELSE, EverythingElseView::new));

    @Test
    void everySectionOfTheOverviewIsLookedThrough() {
        assertThat(OverviewTests.sections())
                .extracting(SectionLink::address)
                .containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyEntryOfEveryStoryIsWithinReach() {
        return STORIES.peopleWithARecord().stream()
                .filter(person -> !person.equals(LONG))
                .map(person -> DynamicTest.dynamicTest(
                        person,
                        () -> assertThat(outOfReach(StoriesOnScreenTests.recordOf(person)))
                                .isEmpty()));
    }

    @Test
    void whatNobodyExpectedIsWithinReachToo() {
        RecordUnderTest record = new RecordUnderTest()
                .send(
                        NORTH_EAST,
                        "other/kind-nobody-expected",
                        "other/family-history",
                        "other/questionnaire-answers",
                        "care/document-circle-one",
                        "result/panel-with-members")
                .complete();
        assertThat(outOfReach(record)).isEmpty();
    }

    private static Set<String> outOfReach(RecordUnderTest record) {
        Reader reader = new Reader(record);
        RecordSnapshot snapshot = reader.desk().now().orElseThrow().snapshot();
        Set<String> linked = crawled(reader);
        Set<String> lost = new TreeSet<>();
        Set<String> inPanels = new HashSet<>();
        List<RecordEntry> entries = new ArrayList<>(snapshot.newestFirst());
        entries.forEach(entry -> {
            if (entry instanceof ResultEntry panel && linked.contains(panel.id().path())) {
                panel.members().forEach(member -> inPanels.add(member.path()));
            }
        });
        for (RecordEntry entry : entries) {
            boolean reached = entry.kind() == EntryKind.BACKGROUND
                    || entry.kind() == EntryKind.ABOUT_YOU
                    || inPanels.contains(entry.id().path())
                    || snapshot.joined(entry.id()).stream()
                            .flatMap(joined -> ((JoinedEntry<?>) joined).ids().stream())
                            .anyMatch(id -> linked.contains(id.path()));
            if (!reached) {
                lost.add(entry.kind() + " " + entry.id().path());
            }
        }
        return lost;
    }

    /** The entries that the pages of the sections link to. */
    private static Set<String> crawled(Reader reader) {
        Set<String> linked = new HashSet<>();
        Set<String> seen = new HashSet<>(SECTIONS.keySet());
        Deque<String> open = new ArrayDeque<>(SECTIONS.keySet());
        while (!open.isEmpty()) {
            String[] address = open.pop().split("\\?", 2);
            Document page = reader.opens(SECTIONS.get(address[0]), address.length > 1 ? address[1] : "");
            for (String link : page.select("a[href]").eachAttr("href")) {
                if (link.startsWith("/record/entry/")) {
                    linked.add(link.substring("/record/entry/".length()).split("#", 2)[0]);
                } else if (SECTIONS.containsKey(link.split("[?#]", 2)[0]) && seen.add(link)) {
                    open.add(link);
                }
            }
        }
        return linked;
    }
}
