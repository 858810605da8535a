package uk.onelondon.sharedrecord.reading;

import java.time.InstantSource;
import uk.onelondon.sharedrecord.fhir.FhirReader;
import uk.onelondon.sharedrecord.http.Limits;

/**
 * What every reading works with, made once.
 *
 * @param pageSize entries we ask for in one page
 */
record Reach(
        FhirClient client,
        FhirReader reader,
        Patients patients,
        Capabilities capabilities,
        LastSeen lastSeen,
        Limits limits,
        int pageSize,
        InstantSource time) {

    /** The same, for a reading that keeps the text of what it reads. */
    Reach keepingText() {
        FhirReader keeping = reader.keepingText();
        return new Reach(
                client, keeping, new Patients(client, keeping), capabilities, lastSeen, limits, pageSize, time);
    }
}
