package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two doors through which a citizen writes, by the shape of the request alone. A create carries an identifier of its
 * own making, so that sending it twice makes one item, and the condition cannot ask for anything else; an update names
 * the version it was written upon.
 */
final class WriteDoors {

    /** An identifier nobody can guess, as a conditional create names it. */
    private static final Pattern OWN_IDENTIFIER = Pattern.compile(
            "(Task\\?|QuestionnaireResponse\\?|Consent\\?|DocumentReference\\?|\\?)?identifier=urn:ietf:rfc:3986(\\||%7C)urn:uuid:"
                    + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern VERSION = Pattern.compile("W/\"\\d{1,9}\"");

    /** Fourteen fields full of Bengali letters are less than half of this, in bytes. */
    private static final int LONGEST_BODY = 400_000;

    private static final Set<String> PARAMETERS = Set.of("_format", "_pretty");

    private final CitizenWriting writing;

    WriteDoors(CitizenWriting writing) {
        this.writing = writing;
    }

    boolean opens(RequestDetails request, Requester.Citizen citizen) {
        String type = String.valueOf(request.getResourceName());
        return writing.types().contains(type)
                && citizen.writes().contains(type)
                && request.getCompartmentName() == null
                && request.getOperation() == null
                && PARAMETERS.containsAll(request.getParameters().keySet())
                && isShort(request)
                && (isCreate(request) || isUpdate(request));
    }

    private static boolean isCreate(RequestDetails request) {
        boolean one = request.getId() != null && request.getId().hasIdPart();
        return request.getRequestType() == RequestTypeEnum.POST
                && !one
                && isOnly(request.getHeaders("If-None-Exist"), OWN_IDENTIFIER)
                && request.getHeaders("If-Match").isEmpty();
    }

    private static boolean isUpdate(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.PUT
                && request.getId() != null
                && request.getId().hasIdPart()
                && !request.getId().hasVersionIdPart()
                && isOnly(request.getHeaders("If-Match"), VERSION)
                && request.getHeaders("If-None-Exist").isEmpty();
    }

    private static boolean isOnly(List<String> values, Pattern form) {
        return values.size() == 1 && form.matcher(values.getFirst()).matches();
    }

    /** A body whose length is not told, or is too long, is not read at all. */
    private static boolean isShort(RequestDetails request) {
        return request.getHeaders("Transfer-Encoding").isEmpty()
                && request.getHeaders("Content-Length").stream()
                        .allMatch(length -> length.matches("\\d{1,6}") && Integer.parseInt(length) <= LONGEST_BODY);
    }
}
