package uk.onelondon.enforcement;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;

/**
 * Lets nobody find by search what {@link HiddenReferences} takes out of the answer: who asks which of her items name an
 * item that is hidden from her gets what she gets for one that does not exist. The value is replaced by an id nobody
 * has, so that the store answers both in the same way.
 */
@Interceptor(order = HiddenTargets.ORDER)
public final class HiddenTargets {

    static final int ORDER = 30;

    private final NamedItems namedItems;

    HiddenTargets(NamedItems namedItems) {
        this.namedItems = namedItems;
    }

    /** Replaces the values before the search is handled; refuses what would ask for a name without telling it. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean replace(RequestDetails request, HttpServletResponse response) {
        if (request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE
                || Requester.of(request).flatMap(Requester::person).isEmpty()) {
            return true;
        }
        if (request.getParameters().entrySet().stream()
                .anyMatch(parameter -> asksBlindly(request, parameter.getKey(), parameter.getValue()))) {
            return Refusals.answer(Refusal.NOT_OFFERED, request, response);
        }
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        parameters.replaceAll((name, values) -> reference(request, name)
                .map(parameter -> Arrays.stream(values)
                        .map(value ->
                                isHidden(value, name, parameter, request) ? "Patient/" + UUID.randomUUID() : value)
                        .toArray(String[]::new))
                .orElse(values));
        request.setParameters(parameters);
        return true;
    }

    /** Order, {@code :missing} and {@code :identifier} tell of a reference without its value. */
    private static boolean asksBlindly(RequestDetails request, String name, String[] values) {
        if (name.equals("_sort")) {
            return Arrays.stream(values)
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .anyMatch(key -> reference(request, key.startsWith("-") ? key.substring(1) : key)
                            .isPresent());
        }
        boolean typed = !name.contains(":")
                || Character.isUpperCase(name.charAt(Math.min(name.indexOf(':') + 1, name.length() - 1)));
        return !typed && reference(request, name).isPresent();
    }

    private static Optional<RuntimeSearchParam> reference(RequestDetails request, String name) {
        String bare = name.indexOf(':') < 0 ? name : name.substring(0, name.indexOf(':'));
        return Optional.ofNullable(request.getFhirContext()
                        .getResourceDefinition(request.getResourceName())
                        .getSearchParam(bare))
                .filter(parameter -> parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE);
    }

    /** One hidden target among several spoils them all: which one it was must not show. */
    private boolean isHidden(String value, String name, RuntimeSearchParam parameter, RequestDetails request) {
        Reach reach = Reach.of(request).orElseThrow();
        Set<String> candidates = new TreeSet<>();
        for (String one : value.split(",")) {
            IdType target = new IdType(one);
            if (target.hasResourceType() && target.hasIdPart()) {
                candidates.add(target.getResourceType() + "/" + target.getIdPart());
            } else {
                Set<String> types = name.contains(":")
                        ? Set.of(name.substring(name.indexOf(':') + 1))
                        : parameter.getTargets().isEmpty() ? RecordTypes.OWN : parameter.getTargets();
                types.forEach(type -> candidates.add(type + "/" + one));
            }
        }
        candidates.removeIf(target -> reach.patientIds().stream().anyMatch(id -> target.equals("Patient/" + id)));
        return !candidates.isEmpty()
                && !namedItems.hiddenAmong(candidates, reach).isEmpty();
    }
}
