package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers every failed request of a citizen, or of nobody known, with one of the texts of {@link Refusal}. A server's
 * own messages name ids, versions and types, and so tell apart what must look alike. A record keeper gets the server's
 * own message.
 */
@Interceptor(order = Refusals.ORDER)
public final class Refusals {

    static final int ORDER = 900;

    private final String realm;

    Refusals(String realm) {
        this.realm = realm;
    }

    /** Writes the answer itself, so that no header or message of the server's own remains. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean answer(RequestDetails request, BaseServerResponseException failure, HttpServletResponse response)
            throws IOException {
        boolean keeper = Requester.of(request).orElse(null) instanceof Requester.RecordKeeper;
        if (failure instanceof NotModifiedException || (keeper && failure.getStatusCode() != 401)) {
            return true;
        }
        Refusal refusal = Refusal.standingFor(failure.getStatusCode());
        response.setStatus(refusal.status());
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        if (refusal == Refusal.NOT_SIGNED_IN) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"" + realm + "\"");
        }
        response.getOutputStream().write(refusal.body().getBytes(StandardCharsets.UTF_8));
        response.getOutputStream().flush();
        return false;
    }
}
