package uk.onelondon.record.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.onelondon.design.HomeCard;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.TimelineFilter;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.stories.MustBeSeen;
import uk.onelondon.sandbox.stories.ToldStories;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** Every story of the sandbox, through mappers and pages, without HTTP: what must be seen is seen. */
class StoriesOnScreenTests {

    private static final ToldStories STORIES = new ToldStories(LocalDate.of(2026, 11, 23));

    static RecordUnderTest recordOf(String person) {
        return recordOf(STORIES.of(person));
    }

    private static RecordUnderTest recordOf(Map<String, List<Resource>> told) {
        RecordUnderTest record = new RecordUnderTest(Endpoints.SOURCES.stream()
                .map(endpoint -> RecordUnderTest.source(endpoint.id(), endpoint.name()))
                .toList());
        for (Endpoints.Endpoint endpoint : Endpoints.SOURCES) {
            SourceId source = new SourceId(endpoint.id());
            List<Resource> resources = told.getOrDefault(endpoint.id(), List.of());
            record.sendSearched(source, resources);
            record.state(source, new SourceState.Complete(resources.size(), NOON));
        }
        return record;
    }

    @TestFactory
    Stream<DynamicTest> whatMustBeSeenIsSeen() {
        Map<String, Reader> readers = new HashMap<>();
        return onPagesOfTheRecord()
                .map(wanted -> DynamicTest.dynamicTest(
                        named(wanted),
                        () -> assertThat(page(
                                        readers.computeIfAbsent(wanted.person(), who -> new Reader(recordOf(who))),
                                        wanted))
                                .containsIgnoringCase(wanted.text())));
    }

    /** A word that is there for everybody would say nothing about the story. */
    @TestFactory
    Stream<DynamicTest> whatMustBeSeenIsNotSeenByAPersonWithoutARecord() {
        Reader nobody = new Reader(recordOf(Map.of()));
        return onPagesOfTheRecord()
                .map(wanted -> DynamicTest.dynamicTest(
                        named(wanted),
                        () -> assertThat(page(nobody, wanted)).doesNotContainIgnoringCase(wanted.text())));
    }

    @Test
    void everybodyWhoHasARecordIsPromisedSomething() {
        assertThat(STORIES.mustBeSeen()).extracting(MustBeSeen::person).containsAll(STORIES.peopleWithARecord());
    }

    /** What is promised of the log is held by the tests of its page. */
    private static Stream<MustBeSeen> onPagesOfTheRecord() {
        return STORIES.mustBeSeen().stream().filter(wanted -> !wanted.page().equals("log"));
    }

    private static String named(MustBeSeen wanted) {
        return wanted.person() + " " + wanted.page() + ": " + wanted.text();
    }

    /** What a page says; of the results and the timeline also what its search finds, as not all fits its first page. */
    private static String page(Reader reader, MustBeSeen wanted) {
        return switch (wanted.page()) {
            case "home" -> home(reader.desk());
            case "allergies" -> reader.opens(AllergiesView::new).text();
            case "medicines" -> reader.opens(MedicinesView::new).text();
            case "disagreements" ->
                reader.opens(DisagreementsView::new)
                        .select("article, #none-and-some")
                        .text();
            case "conditions" -> reader.opens(ConditionsView::new).text();
            case "results" ->
                reader.opens(ResultsView::new).text()
                        + reader.opens(TimelineView::new, "kind=result&q=" + Addresses.encoded(wanted.text()))
                                .select("article")
                                .text();
            case "vital-signs" -> reader.opens(VitalSignsView::new).text();
            case "vaccinations" -> reader.opens(VaccinationsView::new).text();
            case "procedures" -> reader.opens(ProceduresView::new).text();
            case "visits" -> reader.opens(VisitsView::new).text();
            case "referrals" -> reader.opens(ReferralsView::new).text();
            case "timeline" ->
                reader.opens(TimelineView::new).text()
                        + reader.opens(TimelineView::new, "q=" + Addresses.encoded(wanted.text()))
                                .select("article")
                                .text();
            case "documents" -> reader.opens(DocumentsView::new).text();
            case "plans" -> reader.opens(PlansView::new).text();
            case "urgent-plan" -> reader.opens(UrgentPlanView::new).text();
            case "crisis-plan" -> reader.opens(CrisisPlanView::new).text();
            case "social-care" -> reader.opens(SocialCareView::new).text();
            case "pregnancy" -> reader.opens(PregnancyView::new).text();
            case "care-team" -> reader.opens(CareTeamView::new).text();
            case "alerts" -> reader.opens(AlertsView::new).text();
            case "about-me" ->
                reader.opens(desk -> new AboutMeView(desk, List.of())).text();
            default -> "";
        };
    }

    private static String home(RecordDesk desk) {
        Div home = new Div();
        List<HomeCard> cards = List.of(
                new AllergiesCard(desk),
                new MedicinesCard(desk),
                new DisagreementsCard(desk),
                new ResultsCard(desk),
                new NextCard(desk),
                new NewCard(desk),
                new CallCard(desk),
                new NeedsCard(desk),
                new CoverageCard(desk));
        cards.forEach(card -> home.add(card.draw()));
        return Jsoup.parseBodyFragment(home.getElement().getOuterHTML()).text();
    }

    @TestFactory
    Stream<DynamicTest> everyIdAStoryTellsIsASourceOfExactlyOneFactOrNamedAsNotShown() {
        return STORIES.peopleWithARecord().stream()
                .map(person -> DynamicTest.dynamicTest(person, () -> {
                    Map<String, List<Resource>> told = STORIES.of(person);
                    RecordSnapshot snapshot = new Reader(recordOf(told))
                            .desk()
                            .now()
                            .orElseThrow()
                            .snapshot();
                    List<String> places = new ArrayList<>();
                    for (EntryKind kind : EntryKind.values()) {
                        snapshot.joined(kind)
                                .entries()
                                .forEach(fact -> fact.ids().forEach(id -> places.add(id.path())));
                    }
                    snapshot.notShown().forEach(thing -> thing.id().ifPresent(id -> places.add(id.path())));
                    Set<String> sent = new TreeSet<>();
                    told.forEach((endpoint, resources) -> resources.stream()
                            .filter(RecordUnderTest::isSearchedFor)
                            .filter(resource -> Endpoints.SOURCES.stream()
                                    .anyMatch(source -> source.id().equals(endpoint)))
                            .forEach(resource -> sent.add(endpoint + "/" + resource.fhirType() + "/"
                                    + resource.getIdElement().getIdPart())));
                    assertThat(places).doesNotHaveDuplicates();
                    assertThat(new TreeSet<>(places)).isEqualTo(sent);
                }));
    }

    @Test
    void everyEntryOfEveryStoryCanBeShownAndSaysWhereItIsFrom() {
        Set<String> people = new TreeSet<>();
        STORIES.mustBeSeen().forEach(wanted -> people.add(wanted.person()));
        List<String> trouble = new ArrayList<>();
        for (String person : people) {
            RecordSnapshot snapshot =
                    new Reader(recordOf(person)).desk().now().orElseThrow().snapshot();
            snapshot.notShown().forEach(thing -> trouble.add(person + " not shown " + thing.type()));
            snapshot.newestFirst().stream()
                    .filter(held -> snapshot.nameOf(held.facts().organisation()).isEmpty())
                    .forEach(held -> trouble.add(
                            person + " without organisation " + held.id().path()));
        }
        assertThat(trouble).isEmpty();
    }

    @Test
    void aRecordOfMoreThanTenThousandIsSearchedInMillisecondsAndItsPageStaysSmall() {
        long before = used();
        RecordUnderTest record = recordOf("teresa-lombardi");
        Reader reader = new Reader(record);
        long start = System.nanoTime();
        Reading reading = reader.desk().now().orElseThrow();
        RecordSnapshot snapshot = reading.snapshot();
        long mapped = System.nanoTime() - start;
        long joinBegan = System.nanoTime();
        int facts = 0;
        for (EntryKind kind : EntryKind.values()) {
            facts += snapshot.joined(kind).entries().size();
        }
        long joined = System.nanoTime() - joinBegan;
        System.out.printf("%d facts: all kinds joined in %d ms%n", facts, joined / 1_000_000);
        TimelineFilter filter = TimelineState.filter(QueryParameters.fromString("q=blood+pressure"));
        long best = Long.MAX_VALUE;
        int found = 0;
        for (int i = 0; i < 10; i++) {
            long began = System.nanoTime();
            found = Searches.fitting(reading, filter).size();
            best = Math.min(best, System.nanoTime() - began);
        }
        String html = reader.opens(TimelineView::new, "q=blood+pressure").outerHtml();
        System.out.printf(
                "%d entries: mapped and sorted in %d ms, %d found in %.1f ms, page of %d kB, about %d MB with resources%n",
                snapshot.size(), mapped / 1_000_000, found, best / 1e6, html.length() / 1024, (used() - before) >> 20);
        assertThat(snapshot.size()).isGreaterThan(10_000);
        assertThat(found).isPositive();
        assertThat(html.length()).isLessThan(400_000);
    }

    private static long used() {
        System.gc();
        return Objects.requireNonNull(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage())
                .getUsed();
    }
}
