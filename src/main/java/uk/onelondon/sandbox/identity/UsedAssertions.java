package uk.onelondon.sandbox.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Remembers the client assertions already used, until they expire by themselves (RFC 7523, section 3, point 7). */
final class UsedAssertions {

    private final ConcurrentMap<String, Instant> used = new ConcurrentHashMap<>();
    private final Clock clock;

    UsedAssertions(Clock clock) {
        this.clock = clock;
    }

    /** True the first time an assertion with this id is seen. */
    boolean firstUse(String jti, Instant expires) {
        Instant now = clock.instant();
        used.values().removeIf(end -> end.isBefore(now));
        return used.putIfAbsent(jti, expires) == null;
    }
}
