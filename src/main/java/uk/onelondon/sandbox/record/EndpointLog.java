package uk.onelondon.sandbox.record;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import uk.onelondon.enforcement.AuditSink;

/** Keeps an endpoint's log of accesses beside its other resources, also when the access itself is rolled back. */
final class EndpointLog implements AuditSink {

    private final String endpoint;
    private final LogWriter writer;
    private final InstantSource clock;

    EndpointLog(String endpoint, LogWriter writer, InstantSource clock) {
        this.endpoint = endpoint;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void keep(List<AuditEvent> events) {
        writer.write(events.stream().map(this::draft).toList());
    }

    private Writer.At draft(AuditEvent event) {
        return new Writer.Draft(
                        event, UUID.randomUUID().toString(), 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), "POST")
                .at(endpoint);
    }
}
