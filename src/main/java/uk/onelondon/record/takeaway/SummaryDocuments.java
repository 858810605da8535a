package uk.onelondon.record.takeaway;

import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.RecordSnapshot;

/** The International Patient Summary of a person as a FHIR R4 document. */
public interface SummaryDocuments {

    /** JSON, in English, as health services exchange it. */
    String json(SignedInPerson person, PatientSummary summary, RecordSnapshot snapshot);
}
