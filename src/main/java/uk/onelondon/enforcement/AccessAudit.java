package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an AuditEvent for every access: reads, searches, all histories, operations, writes and refusals. HAPI's own
 * interceptor for IHE BALP hangs on storage events, and so records nothing for {@code $everything}, histories,
 * {@code $meta} and refusals; this one hangs on the request itself.
 *
 * <p>The log is written before the answer is sent. What cannot be logged is not shown.
 */
@Interceptor(order = AccessAudit.ORDER)
public final class AccessAudit {

    static final int ORDER = 800;

    private static final Logger LOG = LoggerFactory.getLogger(AccessAudit.class);
    private static final String DONE = AccessAudit.class.getName();

    private final AuditSink sink;
    private final AuditEvents events;

    AccessAudit(AuditSink sink, AuditSettings settings, InstantSource clock) {
        this.sink = sink;
        this.events = new AuditEvents(settings, clock);
    }

    /** Logs what is about to be shown or was written. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void beforeShowing(RequestDetails request, @Nullable IBaseResource answer) {
        keep(request, Access.succeeded(request, Shown.in(answer)));
    }

    /** Logs a refusal or a failure of a handler. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean afterFailure(RequestDetails request, BaseServerResponseException failure) {
        if (failure instanceof NotModifiedException) {
            keep(request, Access.succeeded(request, List.of()));
        } else {
            keepIfPossible(request, Access.failed(request, failure.getStatusCode()));
        }
        return true;
    }

    /** Logs a refusal at the door, and an access whose handler wrote the answer itself, past the other hooks. */
    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void afterAll(RequestDetails request) {
        if (request.getUserData().containsKey(DONE)) {
            return;
        }
        Optional<Refusal> refusal = Refusals.answered(request);
        refusal.ifPresentOrElse(
                known -> keepIfPossible(request, Access.failed(request, known.status())),
                () -> keep(request, Access.succeeded(request, List.of())));
    }

    /** Of a refusal nothing is shown, and so a log that fails does not change it. */
    private void keepIfPossible(RequestDetails request, Access access) {
        try {
            keep(request, access);
        } catch (RuntimeException e) {
            request.getUserData().put(DONE, true);
            LOG.error("A refused access could not be logged: {}", e.getClass().getName());
        }
    }

    private void keep(RequestDetails request, Access access) {
        if (Doors.isDescription(request)) {
            return;
        }
        List<AuditEvent> made = events.of(access);
        sink.keep(made);
        request.getUserData().put(DONE, true);
    }
}
