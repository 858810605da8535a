package uk.onelondon.sandbox.record;

import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.enforcement.ItemFacts;
import uk.onelondon.enforcement.Reach;

/**
 * One version of one resource as it is kept.
 *
 * <p>The parsed resource is shared by all requests that read it: whoever wants to change it takes a copy first.
 *
 * @param pk key of the row; a version is never changed, so whatever is known of a key stays true
 * @param method POST, PUT or DELETE, as it came
 * @param patients ids of the Patients it is about
 * @param labels codes of its security labels
 */
record StoredVersion(
        long pk,
        String type,
        String id,
        int version,
        Instant updated,
        String method,
        Set<String> patients,
        Set<String> labels,
        String json,
        Resource resource) {

    boolean isDeleted() {
        return method.equals("DELETE");
    }

    boolean isOpenTo(Reach reach) {
        return reach.opens(resource, new ItemFacts(type, patients, labels));
    }
}
