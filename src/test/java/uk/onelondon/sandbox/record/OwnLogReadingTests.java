package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.sandbox.record.People.Person;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.reading.ReadingOver;

/** The app's reading of a person's log over the real record, its enforcement and its hub. */
class OwnLogReadingTests {

    private static final String HERE = "south-west";

    private final RunningRecord record = RunningRecord.shared();
    private final Person person = People.withObservations(record, HERE, 5);

    @Test
    void aReadingOfTheRecordShowsInTheLogAndTheHubIsAskedToo() {
        assertThat(record.get(person.token(), HERE + "/Observation?patient=" + person.reference())
                        .status())
                .isEqualTo(200);
        Heard first = read();
        assertThat(first.states.keySet()).containsExactlyInAnyOrder(new SourceId(HERE), new SourceId("hub"));
        assertThat(first.states.get(new SourceId(HERE))).isInstanceOf(SourceState.Complete.class);
        assertThat(first.events).isNotEmpty().allMatch(id -> id.startsWith(HERE));
        assertThat(read().events.size()).as("the reading of the log is logged").isGreaterThan(first.events.size());
    }

    private Heard read() {
        RecordSources sources = new RecordSources(source("hub"), List.of(source(HERE)));
        SignedInPerson reader = new SignedInPerson(
                "subject-" + person.id(),
                new PersonName("Synthetic", "Person"),
                Optional.of(new NhsNumber(person.nhsNumber())),
                LocalDate.of(1980, 1, 1),
                IdentityLevel.P9,
                Instant.parse("2026-01-01T00:00:00Z"),
                new IdToken("none", Instant.parse("2030-01-01T00:00:00Z")));
        Heard heard = new Heard();
        RecordReading reading =
                ReadingOver.logs(sources, person::token, Duration.ofSeconds(5)).log(reader, heard);
        assertThat(reading.await(Duration.ofSeconds(20))).isTrue();
        heard.states.putAll(reading.states());
        return heard;
    }

    private RecordSource source(String endpoint) {
        return new RecordSource(
                new SourceId(endpoint), endpoint, "London", URI.create(record.origin() + "/fhir/" + endpoint), false);
    }

    private static final class Heard implements RecordListener {

        private final Set<String> events = ConcurrentHashMap.newKeySet();
        private final java.util.Map<SourceId, SourceState> states = new ConcurrentHashMap<>();

        @Override
        public void received(SourceId source, List<Resource> resources) {
            resources.stream()
                    .filter(AuditEvent.class::isInstance)
                    .forEach(event ->
                            events.add(source + "/" + event.getIdElement().getIdPart()));
        }

        @Override
        public void state(SourceId source, SourceState state) {}

        @Override
        public void unreadable(SourceId source, UnreadableEntry entry) {
            throw new AssertionError("unreadable " + entry.type());
        }

        @Override
        public void finished() {}
    }
}
