package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import uk.onelondon.core.NhsNumber;

class VerifiedTokensTests {

    private static final Instant START = Instant.parse("2026-03-29T00:59:30Z");
    private static final NhsNumber MARY = new NhsNumber("9990000018");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final Tokens tokens = Tokens.withNewKey(clock);
    private final AtomicReference<JWKSet> keys = new AtomicReference<>(tokens.publicKeys());
    private final AtomicInteger looks = new AtomicInteger();
    private final AccessTokenVerifier verifier = AccessTokenVerifier.withKeys(
            TokenRules.forPeople("ES384", Tokens.ISSUER, Tokens.AUDIENCE),
            () -> {
                looks.incrementAndGet();
                return keys.get();
            },
            clock);

    @Test
    void aSignatureIsWorkedOutOnceForOneReading() {
        String token = tokens.of("mary", MARY);
        for (int i = 0; i < 200; i++) {
            assertThat(verifier.verify(token)).isInstanceOf(TokenVerdict.Accepted.class);
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void aTokenSeenBeforeStillEndsWithItsExpiry() {
        String token = tokens.of("mary", MARY);
        verifier.verify(token);
        now.set(START.plus(Duration.ofHours(1)));
        assertThat(verifier.verify(token)).isInstanceOf(TokenVerdict.Refused.class);
    }

    @Test
    void aWithdrawnKeyStopsWorkingWithinAMinute() {
        String token = tokens.of("mary", MARY);
        verifier.verify(token);
        keys.set(new JWKSet());
        now.set(START.plus(VerifiedTokens.REMEMBERED));
        assertThat(verifier.verify(token)).isInstanceOf(TokenVerdict.Refused.class);
    }

    @Test
    void aTokenThatDiffersInOneCharacterIsNotTheOneSeenBefore() {
        String token = tokens.of("mary", MARY);
        verifier.verify(token);
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        assertThat(verifier.verify(token.substring(0, middle) + other + token.substring(middle + 1)))
                .isInstanceOf(TokenVerdict.Refused.class);
    }

    @Test
    void aFloodOfTokensIsForgottenAgain() {
        VerifiedTokens flooded = new VerifiedTokens(clock);
        JWTClaimsSet claims = new JWTClaimsSet.Builder().build();
        for (int i = 0; i < VerifiedTokens.MOST + 5; i++) {
            flooded.remember("token " + i, claims);
        }
        assertThat(flooded.size()).isEqualTo(VerifiedTokens.MOST);
        now.set(START.plus(VerifiedTokens.REMEMBERED));
        flooded.remember("one more", claims);
        assertThat(flooded.size()).isEqualTo(1);
    }
}
