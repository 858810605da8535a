package uk.onelondon.sandbox.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Makes authorization codes whose time runs by the sandbox's clock. */
final class TimedCodes implements OAuth2TokenGenerator<OAuth2AuthorizationCode> {

    private static final int BYTES = 96;

    private final StringKeyGenerator codes =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);
    private final Clock clock;

    TimedCodes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationCode generate(OAuth2TokenContext context) {
        if (!OAuth2ParameterNames.CODE.equals(context.getTokenType().getValue())) {
            return null;
        }
        Instant now = clock.instant();
        return new OAuth2AuthorizationCode(
                codes.generateKey(),
                now,
                now.plus(context.getRegisteredClient().getTokenSettings().getAuthorizationCodeTimeToLive()));
    }
}
