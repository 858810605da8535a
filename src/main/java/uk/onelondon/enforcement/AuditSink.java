package uk.onelondon.enforcement;

import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;

/** Where a record keeps its log of accesses. */
public interface AuditSink {

    /**
     * Keeps the events for good, before it returns. An access that cannot be logged is not given: an exception from here
     * turns the answer into a failure.
     *
     * @param events without ids; the sink gives them
     */
    void keep(List<AuditEvent> events);
}
