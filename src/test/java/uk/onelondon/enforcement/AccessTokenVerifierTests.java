package uk.onelondon.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.TokenVerdict.Reason;

class AccessTokenVerifierTests {

    private static final Instant NOW = Instant.parse("2026-03-29T00:59:30Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final NhsNumber MARY = new NhsNumber("9990000018");
    private static final Tokens TOKENS = Tokens.withNewKey(CLOCK);
    private static final TokenRules RULES =
            TokenRules.forPeople("ES384", Tokens.ISSUER, Tokens.AUDIENCE).andRecordKeepers(Set.of(Tokens.KEEPER));

    private final AccessTokenVerifier verifier = AccessTokenVerifier.withKeys(RULES, TOKENS.publicKeys(), CLOCK);

    @Test
    void aTrueTokenProvesThePersonAndItsClient() {
        assertThat(verifier.verify(TOKENS.of("mary", MARY)))
                .isInstanceOfSatisfying(
                        TokenVerdict.Accepted.class,
                        accepted -> assertThat(accepted.requester())
                                .isInstanceOfSatisfying(Requester.Citizen.class, citizen -> {
                                    assertThat(citizen.subject()).isEqualTo("mary");
                                    assertThat(citizen.nhsNumber()).isEqualTo(MARY);
                                    assertThat(citizen.client()).isEqualTo("one-london");
                                    assertThat(citizen.key()).doesNotContain(MARY.digits());
                                }));
    }

    static Stream<Arguments> claimsThatDoNotHold() {
        return Stream.of(
                changed("another issuer", Reason.WRONG_ISSUER, c -> c.issuer("https://elsewhere.example")),
                changed("no issuer", Reason.WRONG_ISSUER, c -> c.issuer(null)),
                changed("another audience", Reason.WRONG_AUDIENCE, c -> c.audience("one-london")),
                changed("no audience", Reason.WRONG_AUDIENCE, c -> c.audience((String) null)),
                changed("expired", Reason.WRONG_TIME, c -> lives(c, NOW.minusSeconds(306), NOW.minusSeconds(6))),
                changed("without an end", Reason.WRONG_TIME, c -> c.expirationTime(null)),
                changed("not yet valid", Reason.WRONG_TIME, c -> c.notBeforeTime(Date.from(NOW.plusSeconds(60)))),
                changed(
                        "issued in the future",
                        Reason.WRONG_TIME,
                        c -> lives(c, NOW.plusSeconds(60), NOW.plusSeconds(120))),
                changed(
                        "longer than five minutes",
                        Reason.WRONG_TIME,
                        c -> lives(c, NOW.minusSeconds(200), NOW.plusSeconds(101))),
                changed(
                        "long life with no issue time",
                        Reason.WRONG_TIME,
                        c -> c.issueTime(null).expirationTime(Date.from(NOW.plusSeconds(3600)))),
                changed("no subject", Reason.CLAIM_MISSING, c -> c.subject(null)),
                changed("no patient", Reason.CLAIM_MISSING, c -> c.claim("patient", null)),
                changed("no NHS number", Reason.CLAIM_MISSING, c -> c.claim("nhs_number", null)),
                changed("impossible NHS number", Reason.CLAIM_MISSING, c -> c.claim("nhs_number", "9990000019")),
                changed("NHS number that is no text", Reason.CLAIM_MISSING, c -> c.claim("nhs_number", 9990000018L)),
                changed("no client", Reason.CLAIM_MISSING, c -> c.claim("client_id", " ")),
                changed("no token id", Reason.CLAIM_MISSING, c -> c.jwtID(null)),
                changed("no purpose", Reason.CLAIM_MISSING, c -> c.claim("purpose", null)),
                changed("subject is not the patient", Reason.ACTING_FOR_ANOTHER, c -> c.claim("patient", "joan")),
                changed("acting, well formed", Reason.ACTING_FOR_ANOTHER, c -> c.claim("act", Map.of("sub", "carer"))),
                changed("acting, malformed", Reason.ACTING_FOR_ANOTHER, c -> c.claim("act", "nobody")),
                changed("acting, empty", Reason.ACTING_FOR_ANOTHER, c -> c.claim("act", Map.of())),
                changed("P5 vector", Reason.IDENTITY_TOO_WEAK, c -> c.claim("vot", "P5.Cp.Cd")),
                changed("vector that begins like P9", Reason.IDENTITY_TOO_WEAK, c -> c.claim("vot", "P90.Cp")),
                changed("P5 proofing", Reason.IDENTITY_TOO_WEAK, c -> c.claim("identity_proofing_level", "P5")),
                changed("no proofing", Reason.IDENTITY_TOO_WEAK, c -> c.claim("identity_proofing_level", null)),
                changed("treatment claimed", Reason.NOT_FOR_THIS, c -> c.claim("purpose", "TREAT")),
                changed("break-glass claimed", Reason.NOT_FOR_THIS, c -> c.claim("purpose", "BTG")),
                changed("no scope", Reason.NOT_FOR_THIS, c -> c.claim("scope", null)),
                changed("scope of a system", Reason.NOT_FOR_THIS, c -> c.claim("scope", "system/*.cruds")),
                changed("scope of signing in", Reason.NOT_FOR_THIS, c -> c.claim("scope", "openid profile")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claimsThatDoNotHold")
    void aSignedTokenWithAClaimThatDoesNotHoldIsRefused(
            String door, Reason reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(verifier.verify(TOKENS.of("mary", MARY, change))).isEqualTo(new TokenVerdict.Refused(reason));
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        JWTClaimsSet claims = TOKENS.claims("mary", MARY).build();
        String kid = TOKENS.key().getKeyID();
        byte[] publicKey = TOKENS.key().toECPublicKey().getEncoded();
        var stranger = new ECKeyGenerator(Curve.P_384).keyID(kid).generate();
        var weaker = new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        String whole = TOKENS.of("mary", MARY);
        String otherBody = TOKENS.of("joan", new NhsNumber("9990000026")).split("\\.")[1];
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims).serialize()),
                Arguments.of(
                        "HS256 with the public key as its secret",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID(kid)
                                        .build(),
                                claims,
                                new MACSigner(publicKey))),
                Arguments.of(
                        "ES256 instead of ES384",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES256)
                                        .keyID(kid)
                                        .build(),
                                claims,
                                new ECDSASigner(weaker))),
                Arguments.of(
                        "a stranger's key under our key id",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES384)
                                        .keyID(kid)
                                        .build(),
                                claims,
                                new ECDSASigner(stranger))),
                Arguments.of(
                        "unknown key id",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES384)
                                        .keyID("unknown")
                                        .build(),
                                claims,
                                new ECDSASigner(stranger))),
                Arguments.of(
                        "a key sent along in the header",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES384)
                                        .jwk(stranger.toPublicJWK())
                                        .build(),
                                claims,
                                new ECDSASigner(stranger))),
                Arguments.of("another's claims under a true signature", swap(whole, otherBody)),
                Arguments.of("no signature", whole.substring(0, whole.lastIndexOf('.') + 1)),
                Arguments.of("no token at all", "let me in"),
                Arguments.of("a very long token", "a".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenTheRecordDidNotSignIsRefused(String door, String token) {
        assertThat(verifier.verify(token)).isEqualTo(new TokenVerdict.Refused(Reason.NOT_SIGNED_BY_THE_RECORD));
    }

    @Test
    void aTokenHoldsUntilItsEndAndTheToleranceOfClocksAndNoLonger() {
        String token = TOKENS.of("mary", MARY);
        assertThat(at(NOW.plusSeconds(304)).verify(token)).isInstanceOf(TokenVerdict.Accepted.class);
        assertThat(at(NOW.plusSeconds(305)).verify(token)).isEqualTo(new TokenVerdict.Refused(Reason.WRONG_TIME));
    }

    @Test
    void aSystemIsLetInOnlyWhereItIsNamed() {
        String token = TOKENS.ofKeeper();
        assertThat(verifier.verify(token))
                .isInstanceOfSatisfying(
                        TokenVerdict.Accepted.class,
                        accepted -> assertThat(accepted.requester()).isInstanceOf(Requester.RecordKeeper.class));
        var peopleOnly = AccessTokenVerifier.withKeys(
                TokenRules.forPeople("ES384", Tokens.ISSUER, Tokens.AUDIENCE), TOKENS.publicKeys(), CLOCK);
        assertThat(peopleOnly.verify(token)).isInstanceOf(TokenVerdict.Refused.class);
    }

    @Test
    void aSystemThatNamesAPatientIsRefused() {
        String token = TOKENS.of("mary", MARY, c -> c.claim("client_id", Tokens.KEEPER));
        assertThat(verifier.verify(token)).isEqualTo(new TokenVerdict.Refused(Reason.ACTING_FOR_ANOTHER));
    }

    @Test
    void theAlgorithmCannotBeSetToASharedSecretAndTheLifeNotBeyondFiveMinutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenRules.forPeople("HS256", Tokens.ISSUER, Tokens.AUDIENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenRules.forPeople("none", "i", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenRules(
                        "ES384", "i", "a", java.time.Duration.ofMinutes(6), java.time.Duration.ZERO, Set.of()));
    }

    private static AccessTokenVerifier at(Instant now) {
        return AccessTokenVerifier.withKeys(RULES, TOKENS.publicKeys(), InstantSource.fixed(now));
    }

    private static String swap(String token, String body) {
        List<String> parts = List.of(token.split("\\."));
        return parts.get(0) + "." + body + "." + parts.get(2);
    }

    private static Arguments changed(String door, Reason reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(door, reason, change);
    }

    private static JWTClaimsSet.Builder lives(JWTClaimsSet.Builder claims, Instant from, Instant to) {
        return claims.issueTime(Date.from(from)).expirationTime(Date.from(to));
    }
}
