package uk.onelondon.enforcement;

import org.hl7.fhir.r4.model.Resource;

/** What a citizen may write of one type. */
interface WriteRule {

    /** Whether she may make it. */
    boolean isNew(Sent sent);

    /** Whether it could be a later version of something of hers; decided by what she sent alone. */
    boolean isShaped(Sent sent);

    /** Whether it may follow this version, which is about her. */
    boolean follows(Sent sent, Resource now);
}
