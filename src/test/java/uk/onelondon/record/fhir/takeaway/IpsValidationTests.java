package uk.onelondon.record.fhir.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.record.fhir.RecordUnderTest.NOON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.stories.ToldStories;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/**
 * Our summaries are no worse than the official examples, judged by the same validator. Offline it knows neither SNOMED
 * CT nor LOINC, and even the examples have errors; so the bar is theirs, kind by kind.
 */
class IpsValidationTests {

    private static final ToldStories STORIES = new ToldStories(LocalDate.of(2026, 11, 23));

    /** One person with a long story, and nobody's empty record; about ten seconds, most of them the validator's start. */
    @Test
    void aSummaryIsNoWorseThanTheOfficialOnes() {
        judge(List.of("mary-okafor"), List.of("all-sections", "minimal"));
    }

    @Test
    @Tag("slow")
    void everybodysSummaryIsNoWorseThanTheOfficialOnes() {
        List<String> people = new ArrayList<>(STORIES.peopleWithARecord());
        people.remove("teresa-lombardi");
        judge(people, List.of(""));
    }

    @Test
    @Tag("slow")
    void aSummaryThatBreaksTheProfileIsFoundOut() {
        IpsValidator validator = new IpsValidator();
        String json = SummaryDocumentTests.json(recordOf("mary-okafor"));
        assertThat(validator.errors(json.replace("\"48765-2\"", "\"8716-3\""))).isNotEmpty();
        assertThat(validator.errors(json.replace("\"birthDate\":\"1944-03-02\"", "\"gender\":\"female\"")))
                .isNotEmpty();
    }

    private static void judge(List<String> people, List<String> by) {
        IpsValidator validator = new IpsValidator();
        Map<String, Integer> bar = new HashMap<>();
        assertThat(validator.examples()).hasSizeGreaterThanOrEqualTo(5);
        validator.examples().forEach((file, json) -> {
            if (by.stream().anyMatch(file::contains)) {
                SortedMap<String, Integer> errors = validator.errors(json);
                System.out.println("Official " + file + ": " + errors);
                errors.forEach((kind, count) -> bar.merge(kind, count, Math::max));
            }
        });
        List<String> worse = new ArrayList<>();
        for (String person : people) {
            SortedMap<String, Integer> errors = validator.errors(SummaryDocumentTests.json(recordOf(person)));
            System.out.println("Ours " + person + ": " + errors);
            errors.forEach((kind, count) -> {
                if (count > bar.getOrDefault(kind, 0)) {
                    worse.add(person + ": " + count + " of " + kind);
                }
            });
        }
        SortedMap<String, Integer> empty =
                validator.errors(SummaryDocumentTests.json(new RecordUnderTest().complete()));
        empty.forEach((kind, count) -> {
            if (count > bar.getOrDefault(kind, 0)) {
                worse.add("nobody: " + count + " of " + kind);
            }
        });
        assertThat(worse).isEmpty();
    }

    private static RecordUnderTest recordOf(String person) {
        Map<String, List<Resource>> told = STORIES.of(person);
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
}
