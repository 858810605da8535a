package uk.onelondon.volume;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.fhir.RecordUnderTest;
import uk.onelondon.sandbox.Endpoints;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** Reads a generated person as the app does: every source, the app's own mappers, what cannot be shown named. */
public final class ReadAsHers {

    private ReadAsHers() {}

    /** Her whole record, settled. */
    public static RecordSnapshot read(Londoner person) {
        RecordUnderTest record = new RecordUnderTest(Endpoints.SOURCES.stream()
                .map(endpoint -> RecordUnderTest.source(endpoint.id(), endpoint.name()))
                .toList());
        Endpoints.SOURCES.forEach(endpoint -> {
            SourceId source = new SourceId(endpoint.id());
            List<Resource> resources = person.bySource().getOrDefault(endpoint.id(), List.of());
            record.send(source, resources);
            record.state(source, new SourceState.Complete(resources.size(), RecordUnderTest.NOON));
        });
        record.finish();
        SignedInPerson she = new SignedInPerson(
                person.key(),
                new PersonName("Invented", "Londoner"),
                Optional.empty(),
                LocalDate.of(1980, 1, 1),
                IdentityLevel.P9,
                RecordUnderTest.NOON,
                new IdToken("none", RecordUnderTest.NOON.plusSeconds(60)));
        return record.records().of(she).firstView(Duration.ofSeconds(60));
    }
}
