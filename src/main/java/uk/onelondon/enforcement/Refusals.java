package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers every failed request of a citizen, or of nobody known, with one of the texts of {@link Refusal}. A server's
 * own messages name ids, versions and types, and so tell apart what must look alike. A record keeper gets the server's
 * own message.
 */
@Interceptor(order = Refusals.ORDER)
public final class Refusals {

    static final int ORDER = 900;

    private final NamedItems items;

    Refusals(NamedItems items) {
        this.items = items;
    }

    /**
     * Answers a request before it reaches the server's handlers.
     *
     * @return false, which tells HAPI that the request is done with
     */
    static boolean answer(Refusal refusal, RequestDetails request, HttpServletResponse response) {
        request.getUserData().put(Refusal.class.getName(), refusal);
        response.setStatus(refusal.status());
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (refusal == Refusal.NOT_SIGNED_IN) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"shared record\"");
        }
        try {
            response.getOutputStream().write(refusal.body().getBytes(StandardCharsets.UTF_8));
            response.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    /** The refusal by which a request was answered before it reached a handler. */
    static Optional<Refusal> answered(RequestDetails request) {
        return request.getUserData().get(Refusal.class.getName()) instanceof Refusal refusal
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** Puts the one text in the place of whatever a handler or another interceptor had to say. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException replace(RequestDetails request, Throwable failure) {
        if (Requester.of(request).orElse(null) instanceof Requester.RecordKeeper) {
            return null;
        }
        if (failure instanceof NotModifiedException) {
            return isHidden(request) ? Refusal.NOTHING_HERE.exception() : null;
        }
        return (failure instanceof BaseServerResponseException known
                        ? Refusal.standingFor(known.getStatusCode())
                        : Refusal.FAILED)
                .exception();
    }

    /** HAPI compares ETags before the item rules see the item, and so "not modified" would tell that it is there. */
    private boolean isHidden(RequestDetails request) {
        Optional<Reach> reach = Reach.of(request);
        Optional<String> item = Optional.ofNullable(request.getId())
                .filter(id -> id.hasIdPart())
                .map(id -> request.getResourceName() + "/" + id.getIdPart());
        return reach.isEmpty()
                || item.isEmpty()
                || !items.hiddenAmong(Set.of(item.get()), reach.get()).isEmpty();
    }
}
