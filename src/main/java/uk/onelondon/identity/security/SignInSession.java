package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.SignedInPerson;

/**
 * What happens to the session when somebody signs in: a new id (CWE-384, session fixation), and if it was another
 * person's, a new session, so that nothing of hers is left in it.
 */
class SignInSession implements SessionAuthenticationStrategy {

    private final CurrentPerson currentPerson;
    private final Clock clock;

    SignInSession(CurrentPerson currentPerson, Clock clock) {
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedInPerson> before = currentPerson.now();
        boolean samePerson = before.isPresent()
                && authentication.getPrincipal() instanceof Person person
                && before.get().subject().equals(person.signedIn().subject());
        HttpSession session = request.getSession(true);
        if (before.isPresent() && !samePerson) {
            session.invalidate();
            session = request.getSession(true);
        } else {
            request.changeSessionId();
        }
        life(session, request, samePerson).storeIn(session);
        session.setMaxInactiveInterval((int) SessionLife.IDLE.toSeconds());
    }

    private SessionLife life(HttpSession session, HttpServletRequest request, boolean samePerson) {
        Instant now = clock.instant();
        boolean passwordGiven =
                SignInAttempt.answeredBy(request).map(SignInAttempt::recent).orElse(false);
        boolean silent = SignInAttempt.answeredBy(request)
                .map(SignInAttempt::kind)
                .filter(SignInKind.SILENT::equals)
                .isPresent();
        return SessionLife.of(session)
                .filter(life -> samePerson && !passwordGiven)
                .map(life -> silent ? life : life.activeAt(now))
                .orElseGet(() -> SessionLife.from(now));
    }
}
