package uk.onelondon.interop;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizedList;
import ca.uhn.fhir.rest.server.interceptor.auth.SearchNarrowingInterceptor;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onelondon.enforcement.Reach;

/**
 * Puts a person's reach into her searches, since HAPI JPA's store knows nothing of it: its counts are hers then, and a search
 * for what is hidden finds nothing instead of being refused. FHIR's Patient compartment is wider than our rules; what it lets
 * through beyond them the item rules refuse. Types outside that compartment are narrowed by their own {@code patient}.
 */
@Interceptor(order = 100)
public final class OwnSearches extends SearchNarrowingInterceptor {

    private static final String EVERYTHING = "$everything";
    private static final String PATIENT = "patient";

    /** What {@code $everything} never brings: the log and where entries came from. */
    private static final Set<String> APART = Set.of("AuditEvent", "Provenance");

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

    /** Narrows what HAPI's own narrowing leaves as it is. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void narrowTheRest(RequestDetails request) {
        Reach.of(request).filter(reach -> !reach.everyPatient()).ifPresent(reach -> {
            if (request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE) {
                narrowSearch(request, reach);
            } else if (EVERYTHING.equals(request.getOperation())
                    && !request.getParameters().containsKey(Constants.PARAM_TYPE)) {
                request.addParameter(Constants.PARAM_TYPE, new String[] {ofEverything(request.getFhirContext())});
            }
        });
    }

    private static void narrowSearch(RequestDetails request, Reach reach) {
        RuntimeResourceDefinition type = request.getFhirContext().getResourceDefinition(request.getResourceName());
        if (type.getName().equals("Binary")) {
            // Nothing says whose a file is to a search.
            request.addParameter(
                    Constants.PARAM_ID, new String[] {UUID.randomUUID().toString()});
        } else if (type.getSearchParamsForCompartmentName("Patient").isEmpty()
                && type.getSearchParam(PATIENT) != null) {
            request.addParameter(PATIENT, with(request.getParameters().get(PATIENT), reach));
        }
    }

    /** All that was asked, and hers besides: conditions of one name must all hold. */
    private static String[] with(String[] asked, Reach reach) {
        Stream<String> hers = reach.patientIds().isEmpty()
                ? Stream.of(UUID.randomUUID().toString())
                : reach.patientIds().stream().sorted();
        String own = hers.map(id -> "Patient/" + id).collect(Collectors.joining(","));
        return Stream.concat(asked == null ? Stream.empty() : Stream.of(asked), Stream.of(own))
                .toArray(String[]::new);
    }

    private static String ofEverything(FhirContext fhir) {
        return fhir.getResourceTypes().stream()
                .filter(type -> !APART.contains(type))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
