package uk.onelondon.identity.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import uk.onelondon.identity.IdentityLevel;

/**
 * Turns a vector of trust into Spring Security's factor authorities, which know when they were earned:
 * {@code LEVEL_P0}, {@code LEVEL_P5}, {@code LEVEL_P9} up to the level reached, and {@code SIGNED_IN}.
 */
final class Levels {

    /** Earned whenever she signed in herself, so that a recent one can be asked for. */
    static final String SIGNED_IN = "SIGNED_IN";

    private Levels() {}

    static String authority(IdentityLevel level) {
        return "LEVEL_" + level.name();
    }

    /** The level a vector speaks of, for example P9 for {@code P9.Cp.Cd}; empty if it speaks of none. */
    static Optional<IdentityLevel> of(String vector) {
        String identity = vector.split("\\.", -1)[0];
        return Arrays.stream(IdentityLevel.values())
                .filter(level -> level.name().equals(identity))
                .findFirst();
    }

    static Set<GrantedAuthority> authorities(IdentityLevel reached, Instant signedInAt) {
        Stream<String> levels =
                Arrays.stream(IdentityLevel.values()).filter(reached::reaches).map(Levels::authority);
        return Stream.concat(levels, Stream.of(SIGNED_IN))
                .map(name -> FactorGrantedAuthority.withAuthority(name)
                        .issuedAt(signedInAt)
                        .build())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of these says that she signed in herself within the time given. */
    static boolean isRecent(Iterable<? extends GrantedAuthority> authorities, Duration within, Instant now) {
        for (GrantedAuthority authority : authorities) {
            if (authority instanceof FactorGrantedAuthority factor
                    && SIGNED_IN.equals(factor.getAuthority())
                    && !factor.getIssuedAt().plus(within).isBefore(now)) {
                return true;
            }
        }
        return false;
    }
}
