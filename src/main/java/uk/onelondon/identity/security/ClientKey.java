package uk.onelondon.identity.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onelondon.identity.ClientAssertions;

/** The app's own private key, read once at the start, and what is signed with it. */
@Component
class ClientKey implements ClientAssertions {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int SMALLEST = 2048;
    private static final String RULE = "onelondon.identity.client-key must be a file with one private RSA key as JWK, "
            + "at least 2048 bits, with a kid; ";

    private final RSAKey key;
    private final String clientId;
    private final Clock clock;

    ClientKey(IdentitySettings settings, Clock clock) {
        this.key = read(settings);
        this.clientId = settings.clientId();
        this.clock = clock;
    }

    @Override
    public String forAudience(URI audience) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(audience.toString())
                .jwtID(UUID.randomUUID().toString())
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(LIFETIME).getEpochSecond())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS512)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT assertion = new SignedJWT(header, claims);
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The client key cannot sign", e);
        }
        return assertion.serialize();
    }

    private static RSAKey read(IdentitySettings settings) {
        RSAKey key;
        try {
            key = JWK.parse(Files.readString(settings.clientKey())).toRSAKey();
        } catch (IOException e) {
            throw new IllegalStateException(RULE + "it cannot be read: " + settings.clientKey(), e);
        } catch (ParseException | ClassCastException e) {
            // The cause is left out: a parser's message may quote the key.
            throw new IllegalStateException(RULE + "this one is not");
        }
        if (!key.isPrivate() || key.size() < SMALLEST || key.getKeyID() == null) {
            throw new IllegalStateException(RULE + "this one is not");
        }
        return key;
    }
}
