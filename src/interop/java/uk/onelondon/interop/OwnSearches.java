package uk.onelondon.interop;

import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizedList;
import ca.uhn.fhir.rest.server.interceptor.auth.SearchNarrowingInterceptor;
import java.util.UUID;
import uk.onelondon.enforcement.Reach;

/**
 * Puts a person's reach into her searches, since HAPI JPA's store knows nothing of it: its counts are hers then, and a search
 * for what is hidden finds nothing instead of being refused. FHIR's Patient compartment is wider than our rules; what it lets
 * through beyond them the item rules refuse.
 */
@Interceptor(order = 100)
final class OwnSearches extends SearchNarrowingInterceptor {

    @Override
    protected AuthorizedList buildAuthorizedList(RequestDetails request) {
        AuthorizedList own = new AuthorizedList();
        Reach.of(request).filter(reach -> !reach.everyPatient()).ifPresent(reach -> {
            if (reach.patientIds().isEmpty()) {
                own.addCompartment("Patient/" + UUID.randomUUID());
            }
            reach.patientIds().forEach(id -> own.addCompartment("Patient/" + id));
        });
        return own;
    }
}
