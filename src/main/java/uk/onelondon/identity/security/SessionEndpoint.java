package uk.onelondon.identity.security;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.onelondon.identity.CurrentPerson;

/**
 * Tells an open tab how long its session still lasts, so that it can warn in time; asking is no activity. Open to
 * everybody, because a tab whose session is gone must learn that too; it tells nothing about anybody.
 */
@RestController
@AnonymousAllowed
class SessionEndpoint {

    /** GET: how long the session lasts. */
    static final String REMAINING = "/session/remaining";

    /** POST: somebody is still there. */
    static final String STAY = "/session/stay";

    /**
     * Seconds left, never below 0; all 0 without a session.
     *
     * @param idle until the session ends if nobody does anything
     * @param longest until it ends in any case
     * @param renewal until the sign-in should be renewed by the open page
     * @param ended whether this very request found the session at its end
     */
    record Remaining(long idle, long longest, long renewal, boolean ended) {}

    private final CurrentPerson currentPerson;
    private final Clock clock;

    SessionEndpoint(CurrentPerson currentPerson, Clock clock) {
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping(REMAINING)
    Remaining remaining(HttpServletRequest request) {
        return left(request);
    }

    /** The filter before has already counted this as activity. */
    @PostMapping(STAY)
    Remaining stay(HttpServletRequest request) {
        return left(request);
    }

    private Remaining left(HttpServletRequest request) {
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        return session.flatMap(SessionLife::of)
                .flatMap(life -> currentPerson
                        .now()
                        .map(person -> new Remaining(
                                until(life.idleEnd()),
                                until(life.longestEnd()),
                                until(life.renewalDue(person.idToken().expires())),
                                false)))
                .orElseGet(() -> new Remaining(0, 0, 0, request.getAttribute(SessionLimits.ENDED) != null));
    }

    private long until(Instant end) {
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }
}
