package uk.onelondon.sandbox.record;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onelondon.enforcement.AuditSink;

/** Keeps an endpoint's log of accesses beside its other resources, also when the access itself is rolled back. */
final class EndpointLog implements AuditSink {

    private final String endpoint;
    private final Writer writer;
    private final TransactionTemplate ownTransaction;
    private final InstantSource clock;

    EndpointLog(String endpoint, Writer writer, TransactionTemplate ownTransaction, InstantSource clock) {
        this.endpoint = endpoint;
        this.writer = writer;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    @Override
    public void keep(List<AuditEvent> events) {
        List<Writer.Draft> drafts = events.stream()
                .map(event -> new Writer.Draft(
                        event, UUID.randomUUID().toString(), 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), "POST"))
                .toList();
        ownTransaction.executeWithoutResult(status -> writer.write(endpoint, drafts));
    }
}
