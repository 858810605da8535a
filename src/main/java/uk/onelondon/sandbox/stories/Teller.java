package uk.onelondon.sandbox.stories;

import org.hl7.fhir.r4.model.Reference;

/** Turns an entry of one kind into resources. */
@FunctionalInterface
interface Teller {

    /** Writes the entry into the ledger and answers a reference to its main resource. */
    Reference tell(Entry entry, Telling telling);
}
