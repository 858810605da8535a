package uk.onelondon.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.stories.MustBeSeen;
import uk.onelondon.sandbox.stories.ToldStories;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharing.fhir.LogUnderTest;

/** Who looked in the sandbox's stories, through mapper, matching and page: what must be seen is seen. */
class StoriesInTheLogTests {

    private static final ToldStories STORIES = new ToldStories(LocalDate.of(2026, 11, 23));

    @TestFactory
    Stream<DynamicTest> whatMustBeSeenIsSeen() {
        Map<String, String> pages = new HashMap<>();
        return STORIES.mustBeSeen().stream()
                .filter(wanted -> wanted.page().equals("log"))
                .map(wanted -> DynamicTest.dynamicTest(
                        wanted.person() + ": " + wanted.text(),
                        () -> assertThat(pages.computeIfAbsent(wanted.person(), StoriesInTheLogTests::page))
                                .containsIgnoringCase(wanted.text())));
    }

    @Test
    void somebodyIsPromisedSomething() {
        assertThat(STORIES.mustBeSeen()).extracting(MustBeSeen::page).contains("log");
    }

    @Test
    void nearlyAllViewsOfAStoryBelongToAVisitAndOneDoesNot() {
        LogReader reader = reader("mary-okafor");
        assertThat(reader.opens("who=no-visit").select("[id^=month-] h3").eachText())
                .singleElement()
                .asString()
                .contains("Heron Green Medical Centre");
        assertThat(reader.opens("").text()).doesNotContain("lines of its log could not be shown");
    }

    /** The newest page of the log, and those that hold what is rare. */
    private static String page(String person) {
        LogReader reader = reader(person);
        return Stream.of("", "who=refused", "who=emergency", "who=systems", "who=no-visit", "q=nurse")
                .map(query -> reader.opens(query).text())
                .reduce("", String::concat);
    }

    private static LogReader reader(String person) {
        List<RecordSource> sources = Endpoints.SOURCES.stream()
                .map(endpoint -> RecordUnderTest.source(endpoint.id(), endpoint.name()))
                .toList();
        RecordUnderTest record = new RecordUnderTest(sources);
        LogUnderTest logs = new LogUnderTest(RecordUnderTest.CLOCK, sources);
        Map<String, List<Resource>> told = STORIES.of(person);
        sources.forEach(source -> {
            SourceId id = source.id();
            record.sendSearched(id, told.getOrDefault(id.value(), List.of()));
            record.state(id, new SourceState.Complete(1, NOON));
        });
        STORIES.looked(person)
                .forEach((endpoint, events) -> logs.send(new SourceId(endpoint), events.toArray(Resource[]::new)));
        logs.complete();
        return new LogReader(logs, record);
    }
}
