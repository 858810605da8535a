package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInPage;
import uk.onelondon.identity.SignedInPerson;

/**
 * Tells somebody whose sign-in came to nothing what happened and what to do next. Only a reason from a closed list is
 * logged: what came with the request may hold anything.
 */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);

    /** The start page says in one calm line that she was not signed in. */
    static final String CANCELLED = "/?sign-in=cancelled";

    private final SignInsUnderWay underWay;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SessionCookie cookie;
    private final Clock clock;

    SignInFailure(SignInsUnderWay underWay, SessionCookie cookie, Clock clock) {
        this.underWay = underWay;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        SignInFailureReason reason = SignInFailureReason.of(exception);
        LOG.info("Sign-in not completed: {} {}", reason, SignInFailureReason.detail(exception));
        Optional<SignInAttempt> attempt = SignInAttempt.answeredBy(request);
        ReturnPath place = attempt.map(SignInAttempt::place)
                .or(() -> Optional.ofNullable(request.getParameter(ReturnPath.PARAMETER))
                        .flatMap(ReturnPath::parse))
                .orElse(ReturnPath.HOME);
        boolean silent = attempt.map(SignInAttempt::kind)
                .or(() -> SignInKind.startedAt(request.getRequestURI()))
                .filter(SignInKind.SILENT::equals)
                .isPresent();
        Optional<SignedInPerson> person = personOf(request);
        if (silent && person.isPresent()) {
            notRenewed(person.get(), place, request, response);
            return;
        }
        if (person.isEmpty()) {
            endIfUnused(request, response);
        }
        SeeOther.to(page(reason, place), response);
    }

    /** From the session: Spring has already cleared the thread when a callback fails. */
    private Optional<SignedInPerson> personOf(HttpServletRequest request) {
        return Person.in(sessions.loadDeferredContext(request).get().getAuthentication());
    }

    /** While the old token lives nothing is lost: she stays where she is, and it is tried again later. */
    private void notRenewed(
            SignedInPerson person, ReturnPath place, HttpServletRequest request, HttpServletResponse response) {
        if (person.idToken().expires().isAfter(clock.instant())) {
            SeeOther.to(place.value(), response);
            return;
        }
        end(request, response);
        SeeOther.to(place.on(SignInPage.EXPIRED.address()), response);
    }

    private static String page(SignInFailureReason reason, ReturnPath place) {
        return switch (reason) {
            case CANCELLED -> CANCELLED;
            case NOT_SHARED -> place.on(SignInPage.NOT_SHARED.address());
            case NOT_PROVED -> place.on(SignInPage.PROOF.address());
            case ASKED_SILENTLY -> place.on(SignInPage.EXPIRED.address());
            case PROVIDER_UNAVAILABLE -> place.on(SignInPage.UNAVAILABLE.address());
            case NOT_OURS, NOT_TRUSTED -> place.on(SignInPage.FAILED.address());
        };
    }

    private void endIfUnused(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && !underWay.hasAny(session)) {
            end(request, response);
        }
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        cookie.expire(response);
    }
}
