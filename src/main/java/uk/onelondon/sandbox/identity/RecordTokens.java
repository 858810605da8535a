package uk.onelondon.sandbox.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import uk.onelondon.sandbox.SandboxSettings;

/** Makes the record's access tokens: ES384 (SMART App Launch 2.2), five minutes at most, never beyond the ID token. */
final class RecordTokens {

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** The patient herself asks (HL7 PurposeOfUse). */
    private static final String PURPOSE = "PATRQT";

    private final SandboxSettings settings;
    private final SandboxKeys keys;
    private final Clock clock;

    RecordTokens(SandboxSettings settings, SandboxKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    TokenExchange.Issued issue(SubjectTokens.Subject subject, String scope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant five = now.plus(LONGEST);
        Instant expires = subject.expires().isBefore(five) ? subject.expires() : five;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.recordIssuer())
                .audience(settings.recordAudience())
                .subject(subject.key())
                .claim("patient", subject.key())
                .claim("nhs_number", subject.nhsNumber().digits())
                .claim("vot", subject.vot())
                .claim("identity_proofing_level", subject.level())
                .claim("auth_time", subject.authTime())
                .claim("scope", scope)
                .claim("purpose", PURPOSE)
                .claim("client_id", SandboxSettings.CLIENT_ID)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(expires))
                .build();
        return new TokenExchange.Issued(sign(claims), Duration.between(now, expires), scope);
    }

    /** Signs as the record does, whoever the token is for. */
    String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(keys.record().getKeyID())
                .build();
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(keys.record()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The record cannot sign its tokens", e);
        }
    }
}
