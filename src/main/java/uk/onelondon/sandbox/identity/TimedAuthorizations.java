package uk.onelondon.sandbox.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Finds no code and no token whose time is over by the sandbox's clock. Spring's own check looks at the machine's clock, which
 * a test cannot move.
 */
final class TimedAuthorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService kept;
    private final Clock clock;

    TimedAuthorizations(OAuth2AuthorizationService kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        kept.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return Optional.ofNullable(kept.findByToken(token, type))
                .filter(found -> !isOver(found, token))
                .orElse(null);
    }

    private boolean isOver(OAuth2Authorization found, String token) {
        Optional<Instant> end = Optional.ofNullable(found.getToken(token))
                .flatMap(known -> Optional.ofNullable(known.getToken().getExpiresAt()));
        return end.filter(time -> !time.isAfter(clock.instant())).isPresent();
    }
}
