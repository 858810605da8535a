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

    /** From when on before the end of a token the next page renews it. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Duration OPEN_PAGE_AHEAD = Duration.ofMinutes(1);

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

    /**
     * When a page left open renews the sign-in by itself: a minute before the token runs out, or just after if a try
     * has failed lately, so that a page never goes round in circles.
     */
    Instant renewalDue(Instant tokenEnds) {
        boolean triedForThisToken = renewalTried.isAfter(tokenEnds.minus(AHEAD));
        return triedForThisToken ? tokenEnds.plusSeconds(1) : tokenEnds.minus(OPEN_PAGE_AHEAD);
    }

    SessionLife activeAt(Instant now) {
        return new SessionLife(began, now, renewalTried);
    }

    SessionLife renewalTriedAt(Instant now) {
        return new SessionLife(began, active, now);
    }
}
