package uk.onelondon.sandbox.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.sandbox.SandboxSettings;

/**
 * Checks the ID token that a record token is asked for: signed by the provider, issued for our client, not expired, and
 * proved to P9 with an NHS number, since a record is never opened on less.
 */
final class SubjectTokens {

    sealed interface Verdict permits Subject, Unfit {}

    /**
     * The person a record token is for.
     *
     * @param expires end of the ID token, beyond which no record token reaches
     */
    record Subject(String key, NhsNumber nhsNumber, String vot, String level, long authTime, Instant expires)
            implements Verdict {}

    record Unfit(String reason) implements Verdict {}

    private final JwtDecoder signature;
    private final String issuer;
    private final Clock clock;

    SubjectTokens(SandboxSettings settings, SandboxKeys keys, Clock clock) {
        this.signature = settings.trustedKeys()
                .map(SubjectTokens::publishedAt)
                .orElseGet(() -> ClientAssertionDecoder.rs512(keys.provider()));
        this.issuer = settings.issuerOfPeople();
        this.clock = clock;
    }

    /** Checks signatures with the keys of another provider; all else is judged here, by our clock. */
    private static JwtDecoder publishedAt(URI keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys.toString())
                .jwsAlgorithm(SignatureAlgorithm.RS512)
                .build();
        decoder.setJwtValidator(jwt -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    Verdict check(String token) {
        try {
            return judge(signature.decode(token));
        } catch (JwtException e) {
            return new Unfit("The subject token is not an ID token of the identity provider");
        }
    }

    private Verdict judge(Jwt jwt) {
        if (!issuer.equals(jwt.getClaimAsString("iss"))) {
            return new Unfit("The subject token is of another issuer");
        }
        if (jwt.getAudience() == null
                || !jwt.getAudience().contains(SandboxSettings.CLIENT_ID)
                || !SandboxSettings.CLIENT_ID.equals(jwt.getClaimAsString("azp"))) {
            return new Unfit("The subject token is for another client");
        }
        Instant expires = jwt.getExpiresAt();
        if (expires == null || !expires.isAfter(clock.instant())) {
            return new Unfit("The subject token has expired");
        }
        String key = jwt.getSubject();
        Optional<Vector> vector =
                Optional.ofNullable(jwt.getClaimAsString("vot")).flatMap(Vector::parse);
        if (key == null || vector.isEmpty() || !(jwt.getClaim("auth_time") instanceof Number authTime)) {
            return new Unfit("The subject token is not an ID token");
        }
        String level = Optional.ofNullable(jwt.getClaimAsString("identity_proofing_level"))
                .orElse("");
        if (vector.get().level() != ProofLevel.P9 || !level.equals(ProofLevel.P9.name())) {
            return new Unfit("The person's identity is not proved to P9");
        }
        return Optional.ofNullable(jwt.getClaimAsString("nhs_number"))
                .flatMap(NhsNumber::parse)
                .<Verdict>map(number ->
                        new Subject(key, number, vector.get().toString(), level, authTime.longValue(), expires))
                .orElse(new Unfit("The subject token names no NHS number"));
    }
}
