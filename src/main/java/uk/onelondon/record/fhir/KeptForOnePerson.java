package uk.onelondon.record.fhir;

/** Keeps for a while what was read for a person. */
interface KeptForOnePerson {

    /** Drops what is kept of a person, for example when she signs out. */
    void forget(String subject);
}
