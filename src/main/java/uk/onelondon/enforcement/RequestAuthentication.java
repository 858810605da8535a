package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets nobody in without a token that holds, before the server looks at what is asked, and says how far the one who
 * asks may reach. Only the record's own description ({@code GET metadata}) is open to all.
 */
@Interceptor(order = RequestAuthentication.ORDER)
public final class RequestAuthentication {

    static final int ORDER = 10;

    private static final String BEARER = "Bearer ";
    private static final Set<String> WITHHELD_FROM_CITIZENS = Set.of("NOPAT");

    private final AccessTokenVerifier verifier;
    private final OwnPatients ownPatients;
    private final StaffSharing sharing;

    RequestAuthentication(AccessTokenVerifier verifier, PatientIndex patients, StaffSharing sharing) {
        this.verifier = verifier;
        this.ownPatients = new OwnPatients(patients);
        this.sharing = sharing;
    }

    /** Verifies the token and grants the reach it proves, or refuses. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public boolean authenticate(RequestDetails request, HttpServletResponse response) {
        if (Doors.isDescription(request)) {
            return true;
        }
        TokenVerdict verdict = tokenIn(request)
                .map(verifier::verify)
                .orElseGet(() -> new TokenVerdict.Refused(TokenVerdict.Reason.MISSING));
        return switch (verdict) {
            case TokenVerdict.Accepted accepted -> {
                accepted.requester().noteOn(request);
                reachOf(accepted.requester(), request).grantTo(request);
                yield true;
            }
            case TokenVerdict.Refused refused -> {
                request.getUserData().put(TokenVerdict.Reason.class.getName(), refused.reason());
                yield Refusals.answer(Refusal.NOT_SIGNED_IN, request, response);
            }
        };
    }

    private Reach reachOf(Requester requester, RequestDetails request) {
        return switch (requester) {
            case Requester.Citizen citizen ->
                new Reach(
                        citizen.key(),
                        false,
                        ownPatients.of(citizen.nhsNumber()),
                        RecordTypes.OWN,
                        RecordTypes.SHARED,
                        WITHHELD_FROM_CITIZENS);
            case Requester.Staff staff -> {
                Set<String> patients = ownPatients.of(staff.patient());
                Sight sight = sharing.sight(staff, patients);
                sight.noteOn(request);
                yield new Reach(
                        staff.key(),
                        false,
                        patients,
                        RecordTypes.CARE,
                        RecordTypes.SHARED,
                        Set.of(),
                        Optional.of(sight));
            }
            case Requester.RecordKeeper keeper ->
                new Reach(keeper.key(), true, Set.of(), RecordTypes.KEPT, RecordTypes.SHARED, Set.of());
        };
    }

    /** RFC 6750, section 2.1 only: a token in the address or in a form would end up in logs. */
    private static Optional<String> tokenIn(RequestDetails request) {
        List<String> headers = request.getHeaders("Authorization");
        if (headers.size() != 1) {
            return Optional.empty();
        }
        String header = headers.getFirst();
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
