package uk.onelondon.sandbox.record;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One calm line for each refusal: that it was one, of what kind of item, and how it was answered. Neither who asked nor
 * what for; whoever must know reads the record's own log of accesses. HAPI would write each as an error with its stack.
 */
@Interceptor
public final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private final String endpoint;
    private final Declared declared;

    RefusalLog(String endpoint, Declared declared) {
        this.endpoint = endpoint;
        this.declared = declared;
    }

    /** Called by HAPI before it answers; what goes wrong inside the record is left to HAPI's own line. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public void refused(RequestDetails request, Throwable thrown) {
        if (thrown instanceof BaseServerResponseException refusal && refusal.getStatusCode() < 500) {
            String type = Optional.ofNullable(request.getResourceName())
                    .filter(declared.types(endpoint)::contains)
                    .orElse("something");
            LOG.info("{} did not give {} ({})", endpoint, type, refusal.getStatusCode());
        }
    }
}
