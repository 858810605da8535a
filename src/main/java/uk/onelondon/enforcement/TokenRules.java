package uk.onelondon.enforcement;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.util.Set;

/**
 * What an access token must satisfy at one record.
 *
 * @param algorithm the one signature algorithm accepted, for example {@code ES384}. It is fixed here and never taken
 *     from the token: a token naming {@code none}, or HS256 with the public key as the secret, is refused
 * @param issuer exact value of {@code iss}
 * @param audience a value that must be among {@code aud}
 * @param longestLife longest time from issue to expiry; five minutes for the shared record
 * @param clockTolerance by how much two honest clocks may differ
 * @param recordKeepers client ids that may act as a system; empty in a record that people alone use
 */
public record TokenRules(
        String algorithm,
        String issuer,
        String audience,
        Duration longestLife,
        Duration clockTolerance,
        Set<String> recordKeepers) {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException if the algorithm is not an asymmetric one, or a time is out of range */
    public TokenRules {
        if (!JWSAlgorithm.Family.SIGNATURE.contains(JWSAlgorithm.parse(algorithm))) {
            throw new IllegalArgumentException("Not an asymmetric signature algorithm");
        }
        if (longestLife.isNegative() || longestLife.compareTo(FIVE_MINUTES) > 0) {
            throw new IllegalArgumentException("An access token lives at most five minutes");
        }
        if (clockTolerance.isNegative() || clockTolerance.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("Clocks may differ by at most a minute");
        }
        recordKeepers = Set.copyOf(recordKeepers);
    }

    /** Rules for people alone: five minutes, five seconds of tolerance, no system. */
    public static TokenRules forPeople(String algorithm, String issuer, String audience) {
        return new TokenRules(algorithm, issuer, audience, FIVE_MINUTES, FIVE_SECONDS, Set.of());
    }

    /** The same rules, and these clients may act as a system. */
    public TokenRules andRecordKeepers(Set<String> clients) {
        return new TokenRules(algorithm, issuer, audience, longestLife, clockTolerance, clients);
    }
}
