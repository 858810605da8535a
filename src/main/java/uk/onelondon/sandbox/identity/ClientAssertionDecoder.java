package uk.onelondon.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * Checks the app's {@code private_key_jwt} at one token endpoint (RFC 7523, section 3; OpenID Connect Core, section 9):
 * RS512 with the registered key, issuer and subject the client, audience this endpoint, an end within the hour, and an
 * id never seen before.
 */
final class ClientAssertionDecoder implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final JwtDecoder signature;
    private final String audience;
    private final Clock clock;
    private final UsedAssertions used;

    ClientAssertionDecoder(RSAKey clientKey, String audience, Clock clock) {
        this.signature = rs512(clientKey);
        this.audience = audience;
        this.clock = clock;
        this.used = new UsedAssertions(clock);
    }

    /** A decoder that checks the signature and nothing else, and takes RS512 only. */
    static NimbusJwtDecoder rs512(RSAKey key) {
        try {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
                    .signatureAlgorithm(SignatureAlgorithm.RS512)
                    .build();
            decoder.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success());
            return decoder;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = signature.decode(token);
        complaint(jwt).ifPresent(reason -> {
            throw new BadJwtException(reason);
        });
        return jwt;
    }

    private Optional<String> complaint(Jwt jwt) {
        if (!SandboxSettings.CLIENT_ID.equals(jwt.getClaimAsString("iss"))
                || !SandboxSettings.CLIENT_ID.equals(jwt.getSubject())) {
            return Optional.of("iss and sub must be the client id");
        }
        if (jwt.getAudience() == null || !jwt.getAudience().contains(audience)) {
            return Optional.of("aud must be " + audience);
        }
        Instant now = clock.instant();
        Instant expires = jwt.getExpiresAt();
        if (expires == null || !expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            return Optional.of("exp must be present and within the hour to come");
        }
        if (jwt.getNotBefore() != null && jwt.getNotBefore().isAfter(now.plusSeconds(5))) {
            return Optional.of("nbf is in the future");
        }
        if (jwt.getId() == null || jwt.getId().isBlank()) {
            return Optional.of("jti is missing");
        }
        return used.firstUse(jwt.getId(), expires) ? Optional.empty() : Optional.of("jti was used before");
    }
}
