package uk.onelondon.sandbox.record;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** {@code Patient/[id]/$everything}. */
public final class PatientProvider {

    private final EndpointRecord record;

    PatientProvider(EndpointRecord record) {
        this.record = record;
    }

    /** All that is held about one person, paged by {@code _count}. */
    @Operation(
            name = "$everything",
            type = Patient.class,
            idempotent = true,
            bundleType = ca.uhn.fhir.model.valueset.BundleTypeEnum.SEARCHSET)
    public Bundle everything(@IdParam IdType id, RequestDetails request) {
        return record.reader().everything(id.getIdPart(), request, EndpointRecord.reach(request));
    }
}
