package uk.onelondon.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.onelondon.identity.CurrentPerson;
import uk.onelondon.identity.ReturnPath;
import uk.onelondon.identity.SignInAddresses;

/**
 * Ends a session after 30 minutes in which nobody did anything and after 12 hours in any case, and renews the sign-in
 * before its token runs out. Vaadin's heartbeats keep the container's own count from ever ending a session with a tab
 * open, hence the count of our own.
 */
class SessionLimits extends OncePerRequestFilter {

    /** A request whose session has just ended carries this attribute. */
    static final String ENDED = SessionLimits.class.getName() + ".ended";

    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(2);

    private final CurrentPerson currentPerson;
    private final AskAgainCookie askAgain;
    private final SessionCookie cookie;
    private final Clock clock;

    SessionLimits(CurrentPerson currentPerson, AskAgainCookie askAgain, SessionCookie cookie, Clock clock) {
        this.currentPerson = currentPerson;
        this.askAgain = askAgain;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<SessionLife> life = Optional.ofNullable(session).flatMap(SessionLife::of);
        if (session == null || life.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        if (life.get().isOver(now)) {
            end(session, request, response);
        } else {
            SessionLife current = RequestKind.isActivity(request) ? life.get().activeAt(now) : life.get();
            if (needsRenewal(request, current, now)) {
                current.renewalTriedAt(now).storeIn(session);
                ReturnPath place = ReturnPath.parse(RequestKind.place(request)).orElse(ReturnPath.HOME);
                SeeOther.to(place.on(SignInAddresses.RENEW), response);
                return;
            }
            boolean renewing = request.getRequestURI().equals(SignInAddresses.RENEW);
            (renewing ? current.renewalTriedAt(now) : current).storeIn(session);
        }
        chain.doFilter(request, response);
    }

    private void end(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        session.invalidate();
        askAgain.set(response);
        cookie.expire(response);
        SecurityContextHolder.clearContext();
        request.setAttribute(ENDED, true);
    }

    private boolean needsRenewal(HttpServletRequest request, SessionLife life, Instant now) {
        return RequestKind.isPage(request)
                && ReturnPath.parse(RequestKind.place(request)).isPresent()
                && currentPerson.now().map(person -> person.idToken().expires()).stream()
                        .anyMatch(expires -> isDue(expires, life, now));
    }

    /** Once it has run out nothing can be read with it, so every page tries; before that now and then. */
    private static boolean isDue(Instant expires, SessionLife life, Instant now) {
        return !now.isBefore(expires)
                || (!now.isBefore(expires.minus(SessionLife.AHEAD))
                        && !now.isBefore(life.renewalTried().plus(BETWEEN_TRIES)));
    }
}
