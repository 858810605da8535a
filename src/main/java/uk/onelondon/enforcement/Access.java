package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.ConsentVersion;

/**
 * One access as the log sees it.
 *
 * @param interaction empty if the request was refused before the server knew
 * @param target the item asked for, for example {@code Observation/1/_history/2}
 * @param query type and parameters of a search or an operation
 * @param patients ids of the Patients whose data were shown or written; of a citizen's search her own
 * @param consents those that decided about it
 * @param status HTTP status of the answer, 200 for any success
 */
record Access(
        Optional<RestOperationTypeEnum> interaction,
        Optional<Requester> requester,
        Optional<TokenVerdict.Reason> refusedToken,
        Optional<String> target,
        Optional<String> query,
        Set<String> patients,
        String requestId,
        Optional<String> address,
        Set<ConsentVersion> consents,
        int status) {

    static Access succeeded(RequestDetails request, List<Resource> shown) {
        Set<String> patients = new TreeSet<>();
        if (isAboutOne(request)) {
            patients.addAll(inContext(request));
        } else {
            shown.forEach(item -> patients.addAll(ItemFacts.of(item).patients()));
            patients.remove(ItemFacts.SOMEBODY_UNKNOWN);
        }
        return of(request, patients, 200).naming(shown);
    }

    /** A create names what it made, which the request could not. */
    private Access naming(List<Resource> made) {
        boolean created =
                interaction.filter(RestOperationTypeEnum.CREATE::equals).isPresent();
        return created && target.isEmpty() && made.size() == 1
                ? new Access(
                        interaction,
                        requester,
                        refusedToken,
                        Optional.of(
                                made.getFirst().getIdElement().toUnqualified().getValue()),
                        Optional.empty(),
                        patients,
                        requestId,
                        address,
                        consents,
                        status)
                : this;
    }

    static Access failed(RequestDetails request, int status) {
        boolean byStaff = Requester.of(request).orElse(null) instanceof Requester.Staff;
        return of(request, byStaff ? inContext(request) : Set.of(), status);
    }

    private static boolean isAboutOne(RequestDetails request) {
        return Requester.of(request).flatMap(Requester::person).isPresent();
    }

    private static Set<String> inContext(RequestDetails request) {
        return Reach.of(request).map(Reach::patientIds).orElse(Set.of());
    }

    boolean isSuccess() {
        return status < 400;
    }

    private static Access of(RequestDetails request, Set<String> patients, int status) {
        Optional<String> target = Optional.ofNullable(request.getId())
                .filter(id -> id.hasIdPart())
                .map(id -> id.toUnqualified().getValue());
        Optional<String> item = Optional.ofNullable(request.getId())
                .filter(id -> id.hasIdPart()
                        && Optional.ofNullable(request.getOperation()).isEmpty())
                .map(id -> request.getResourceName() + "/" + id.getIdPart());
        boolean asksForOne = target.isPresent()
                && Optional.ofNullable(request.getOperation()).isEmpty()
                && request.getParameters().isEmpty();
        return new Access(
                Optional.ofNullable(request.getRestOperationType()),
                Requester.of(request),
                Optional.ofNullable(request.getUserData().get(TokenVerdict.Reason.class.getName()))
                        .map(TokenVerdict.Reason.class::cast),
                target,
                asksForOne ? Optional.empty() : Optional.of(queryOf(request)),
                patients,
                Optional.ofNullable(request.getRequestId()).orElse("unknown"),
                addressOf(request),
                Sight.of(request).map(sight -> sight.consents(item)).orElse(Set.of()),
                status);
    }

    private static Optional<String> addressOf(RequestDetails request) {
        return request instanceof ServletRequestDetails servlet
                ? Optional.ofNullable(servlet.getServletRequest().getRemoteAddr())
                : Optional.empty();
    }

    /** The same for a search by GET and one by POST. */
    private static String queryOf(RequestDetails request) {
        String path = Optional.ofNullable(request.getRequestPath()).orElse("");
        String parameters = new TreeMap<>(request.getParameters())
                .entrySet().stream()
                        .flatMap(parameter -> Arrays.stream(parameter.getValue())
                                .map(value ->
                                        parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }
}
