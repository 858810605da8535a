package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The doors through which a citizen, and a member of staff, may ask, listed one by one; any other is refused by the shape of the request alone,
 * before anything is looked up, so that the refusal is the same for her own items, another's and absent ones.
 *
 * <p>Open: read, version read and history of one item; search by type, by GET or POST; a further page;
 * {@code Patient/[id]/$everything}. Chains, {@code _has}, reverse and repeated includes are not needed by anybody who
 * reads her own record, and are refused rather than filtered. What citizens may write, and where, is
 * {@link CitizenWriting}: create with {@code If-None-Exist} and update with {@code If-Match}, nothing else. Staff read
 * through the same doors, but for a person's choices, her log and her requests, and write nothing.
 */
@Interceptor(order = Doors.ORDER)
public final class Doors {

    static final int ORDER = 20;

    /** Parameters of FHIR search control that are open; those of the types themselves are the server's to know. */
    private static final Set<String> CONTROLS = Set.of(
            "_id",
            "_lastUpdated",
            "_count",
            "_sort",
            "_summary",
            "_elements",
            "_total",
            "_include",
            "_format",
            "_pretty",
            "_since",
            "_page",
            "_getpages",
            "_getpagesoffset",
            "_bundletype",
            "_pageId");

    private static final Set<RestOperationTypeEnum> INTERACTIONS = Set.of(
            RestOperationTypeEnum.READ,
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.SEARCH_TYPE,
            RestOperationTypeEnum.GET_PAGE,
            RestOperationTypeEnum.METADATA);

    private static final String EVERYTHING = "$everything";

    private final WriteDoors writing;

    Doors(CitizenWriting writing) {
        this.writing = new WriteDoors(writing);
    }

    /** Refuses by the address, the method and the names of the parameters. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public boolean knock(RequestDetails request, HttpServletResponse response) {
        boolean open = isDescription(request)
                || Requester.of(request)
                        .map(requester -> switch (requester) {
                            case Requester.Citizen citizen ->
                                opensTo(request, RecordTypes.OWN) || writing.opens(request, citizen);
                            case Requester.Staff staff -> opensTo(request, RecordTypes.CARE);
                            case Requester.RecordKeeper keeper -> !RecordTypes.LOG.equals(request.getResourceName());
                        })
                        .orElse(false);
        return open || Refusals.answer(Refusal.NOT_OFFERED, request, response);
    }

    /** Refuses by the interaction the server found, should its reading of the address differ from ours. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public boolean enter(RequestDetails request, HttpServletResponse response) {
        RestOperationTypeEnum found = request.getRestOperationType();
        boolean everything = found == RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE && isEverything(request);
        boolean keeper = Requester.of(request).orElse(null) instanceof Requester.RecordKeeper;
        boolean writes = (found == RestOperationTypeEnum.CREATE || found == RestOperationTypeEnum.UPDATE)
                && Requester.of(request).orElse(null) instanceof Requester.Citizen citizen
                && writing.opens(request, citizen);
        return keeper
                || everything
                || writes
                || INTERACTIONS.contains(found)
                || Refusals.answer(Refusal.NOT_OFFERED, request, response);
    }

    /** Whether the request asks for the CapabilityStatement, which tells of nobody. */
    static boolean isDescription(RequestDetails request) {
        return isReading(request) && "metadata".equals(request.getRequestPath());
    }

    private static boolean opensTo(RequestDetails request, Set<String> types) {
        return isAddressOpen(request, types)
                && request.getParameters().entrySet().stream()
                        .allMatch(parameter -> isParameterOpen(parameter.getKey(), parameter.getValue()));
    }

    private static boolean isAddressOpen(RequestDetails request, Set<String> types) {
        Optional<String> type = Optional.ofNullable(request.getResourceName());
        if (type.isEmpty()) {
            return isReading(request)
                    && request.getParameters().containsKey("_getpages")
                    && request.getRequestPath().isEmpty();
        }
        boolean own = types.contains(type.get());
        boolean shared = RecordTypes.SHARED.contains(type.get());
        if (!(own || shared) || request.getCompartmentName() != null) {
            return false;
        }
        boolean one = request.getId() != null && request.getId().hasIdPart();
        String operation = Optional.ofNullable(request.getOperation()).orElse("");
        boolean searching = shared ? isByIdOnly(request.getParameters()) : true;
        return switch (operation) {
            case "" -> isReading(request) && (one || searching);
            case "_search" -> isSearchForm(request) && !one && searching;
            case "_history" -> isReading(request) && one && own;
            case EVERYTHING -> isReading(request) && one && isEverything(request);
            default -> false;
        };
    }

    private static boolean isEverything(RequestDetails request) {
        return EVERYTHING.equals(request.getOperation())
                && "Patient".equals(request.getResourceName())
                && request.getId() != null
                && request.getId().hasIdPart();
    }

    private static boolean isReading(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.GET || request.getRequestType() == RequestTypeEnum.HEAD;
    }

    private static boolean isSearchForm(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.POST || isReading(request);
    }

    /** A directory is there to look up what an item names, not to be listed. */
    private static boolean isByIdOnly(Map<String, String[]> parameters) {
        return (parameters.containsKey("_id") || parameters.containsKey("_page"))
                && CONTROLS.containsAll(parameters.keySet());
    }

    private static boolean isParameterOpen(String name, String[] values) {
        String bare = name.indexOf(':') < 0 ? name : name.substring(0, name.indexOf(':'));
        if (name.contains(".") || (bare.startsWith("_") && !CONTROLS.contains(bare))) {
            return false;
        }
        return switch (bare) {
            case "_include" ->
                name.equals(bare) && Arrays.stream(values).noneMatch(value -> value.contains("*") || value.isBlank());
            case "_sort" -> name.equals(bare) && Arrays.stream(values).noneMatch(value -> value.contains("."));
            default -> true;
        };
    }
}
