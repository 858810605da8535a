package uk.onelondon.sharedrecord;

import uk.onelondon.identity.SignedInPerson;

/** The logs of accesses that the hub and every source keep about a person. Asked as the person, like {@link SharedRecord}. */
public interface AccessLogs {

    /**
     * Reads the AuditEvents about a person (FHIR R4; IHE BALP) at all sources and the hub, side by side, newest first and
     * with the completeness of {@link SharedRecord#read}. Returns at once; the listener hears of the rest. Her Patients at
     * each place come too.
     */
    RecordReading log(SignedInPerson person, RecordListener listener);
}
