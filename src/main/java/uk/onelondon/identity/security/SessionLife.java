package uk.onelondon.identity.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a session began, when somebody last did something in it, and when a silent renewal was last tried.
 *
 * @param began when she signed in; a silent renewal does not move it
 */
record SessionLife(Instant began, Instant active, Instant renewalTried) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Without activity a session ends after this. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** In any case a session ends after this. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = SessionLife.class.getName();

    static SessionLife from(Instant now) {
        return new SessionLife(now, now, Instant.EPOCH);
    }

    static Optional<SessionLife> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof SessionLife life ? Optional.of(life) : Optional.empty();
    }

    void storeIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(idleEnd()) || !now.isBefore(longestEnd());
    }

    Instant idleEnd() {
        return active.plus(IDLE);
    }

    Instant longestEnd() {
        return began.plus(LONGEST);
    }

    SessionLife activeAt(Instant now) {
        return new SessionLife(began, now, renewalTried);
    }

    SessionLife renewalTriedAt(Instant now) {
        return new SessionLife(began, active, now);
    }
}
