package uk.onelondon.enforcement;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature was found true a moment ago. One reading of a record asks some 200 times with one token, and
 * an ES384 signature costs milliseconds. Only the signature is remembered: the claims are judged at each use, so that
 * a token never outlives its expiry here. A withdrawn key stops working within a minute. Tokens are kept as digests.
 */
final class VerifiedTokens {

    static final Duration REMEMBERED = Duration.ofMinutes(1);
    static final int MOST = 10_000;

    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final InstantSource clock;

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** The claims of a token whose signature was found true within the last minute. */
    Optional<JWTClaimsSet> claimsOf(String token) {
        return Optional.ofNullable(verified.get(digest(token)))
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Verified::claims);
    }

    void remember(String token, JWTClaimsSet claims) {
        Instant now = clock.instant();
        if (verified.size() >= MOST) {
            verified.values().removeIf(known -> !now.isBefore(known.until()));
        }
        if (verified.size() < MOST) {
            verified.put(digest(token), new Verified(claims, now.plus(REMEMBERED)));
        }
    }

    int size() {
        return verified.size();
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Verified(JWTClaimsSet claims, Instant until) {}
}
