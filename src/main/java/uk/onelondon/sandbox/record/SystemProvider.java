package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** What is asked of the endpoint as a whole: history of the system, batch and transaction. */
public final class SystemProvider {

    private final EndpointRecord record;
    private final Runner nested;

    /** Runs the entries of a batch or transaction. */
    interface Runner {
        Bundle run(Bundle bundle, RequestDetails request);
    }

    SystemProvider(EndpointRecord record, Runner nested) {
        this.record = record;
        this.nested = nested;
    }

    /** All versions of all types. */
    @History
    public Bundle history(RequestDetails request) {
        return record.reader().history(Optional.empty(), Optional.empty(), request, EndpointRecord.reach(request));
    }

    /** Batch and transaction. */
    @Transaction
    public Bundle transaction(@TransactionParam Bundle bundle, RequestDetails request) {
        EndpointRecord.reach(request);
        return nested.run(bundle, request);
    }
}
