package uk.onelondon.sandbox.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sandbox.RecordStore;

/** What is put into an empty record, and that a filled one is left alone. */
class StoryLoaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Memory memory = new Memory();

    @Test
    void fillsAnEmptyRecordOnce() {
        new StoryLoader(StoryBook.open(TODAY), memory).loadUnlessLoaded();
        int stored = memory.stored.size();
        new StoryLoader(StoryBook.open(TODAY), memory).loadUnlessLoaded();

        assertThat(memory.stored).hasSize(stored).hasSizeGreaterThan(15_000);
        assertThat(memory.endpoints).contains(Endpoints.HUB, "wessex").hasSize(7);
        assertThat(memory.stored).filteredOn(Patient.class::isInstance).hasSizeGreaterThan(28);
        assertThat(memory.stored).filteredOn(RelatedPerson.class::isInstance).hasSize(3);
        assertThat(memory.logged).hasSizeGreaterThan(30).allMatch(AuditEvent::hasRecorded);
    }

    @Test
    void beginsAnewAfterAnInterruptedLoad() {
        memory.most = 300;
        assertThatThrownBy(() -> new StoryLoader(StoryBook.open(TODAY), memory).loadUnlessLoaded())
                .isInstanceOf(IllegalStateException.class);
        assertThat(memory.stored).hasSizeGreaterThan(300);
        memory.most = Integer.MAX_VALUE;
        new StoryLoader(StoryBook.open(TODAY), memory).loadUnlessLoaded();

        assertThat(memory.stored).hasSizeGreaterThan(15_000).doesNotHaveDuplicates();
        assertThat(memory.stored)
                .filteredOn(Patient.class::isInstance)
                .extracting(patient ->
                        patient.getIdElement().getIdPart() + patient.getMeta().getSource())
                .doesNotHaveDuplicates();
    }

    @Test
    void correctsAResultAfterItWasStored() {
        new StoryLoader(StoryBook.open(TODAY), memory).loadUnlessLoaded();

        Resource later = memory.amended.getFirst();
        assertThat(later).isInstanceOfSatisfying(Observation.class, o -> {
            assertThat(o.getStatus()).isEqualTo(Observation.ObservationStatus.AMENDED);
            assertThat(memory.stored)
                    .filteredOn(r ->
                            r.getIdElement().getIdPart().equals(o.getIdElement().getIdPart()))
                    .hasSize(1);
        });
    }

    @Test
    void keepsTheDayOnWhichTheRecordWasFilled(@TempDir Path data) {
        Clock first = Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC);
        Clock later = Clock.fixed(Instant.parse("2027-01-01T12:00:00Z"), ZoneOffset.UTC);

        assertThat(LoadingDay.in(data, first)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(LoadingDay.in(data, later)).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void readsOnAnyDayOfTheYear() {
        for (String day : List.of("2027-02-28", "2028-02-29", "2027-03-31", "2027-12-31")) {
            StoryBook book = StoryBook.open(LocalDate.parse(day));
            book.people().stream().filter(Person::hasRecord).forEach(book::tell);
            assertThat(book.citizens()).hasSizeGreaterThan(14);
        }
    }

    private static final class Memory implements RecordStore {

        private final List<Resource> stored = new ArrayList<>();
        private final List<Resource> amended = new ArrayList<>();
        private final List<AuditEvent> logged = new ArrayList<>();
        private final Set<String> endpoints = new HashSet<>();
        private boolean loaded;
        private int most = Integer.MAX_VALUE;

        @Override
        public boolean isLoaded() {
            return loaded;
        }

        @Override
        public void clear() {
            stored.clear();
            amended.clear();
        }

        @Override
        public void markLoaded() {
            loaded = true;
        }

        @Override
        public void seed(String endpoint, Collection<? extends Resource> resources) {
            if (stored.size() > most) {
                throw new IllegalStateException("The machine was switched off");
            }
            endpoints.add(endpoint);
            stored.addAll(resources);
        }

        @Override
        public void amend(String endpoint, Resource resource) {
            amended.add(resource);
        }

        @Override
        public void log(String endpoint, List<AuditEvent> events) {
            logged.addAll(events);
        }

        @Override
        public List<Resource> current(String endpoint, String type) {
            return List.of();
        }
    }
}
