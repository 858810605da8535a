package uk.onelondon.sandbox.record;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onelondon.sandbox.record.GuardedRecord.TOKENS;
import static uk.onelondon.sandbox.record.TwoPeople.JOANS;
import static uk.onelondon.sandbox.record.TwoPeople.MARYS;
import static uk.onelondon.sandbox.record.TwoPeople.OF_JOAN;
import static uk.onelondon.sandbox.record.TwoPeople.OF_MARY;
import static uk.onelondon.sandbox.record.TwoPeople.joan;
import static uk.onelondon.sandbox.record.TwoPeople.mary;

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
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.enforcement.Refusal;
import uk.onelondon.enforcement.Tokens;
import uk.onelondon.sandbox.record.GuardedRecord.Answer;

/** Doors of identity and time: who holds no true token of her own sees the same wall everywhere. */
class TokenDoorsTests {

    private final GuardedRecord record = GuardedRecord.shared();

    static Stream<Arguments> tokens() throws JOSEException {
        Instant now = GuardedRecord.CLOCK.instant();
        JWTClaimsSet claims = TOKENS.claims("joan", JOANS).build();
        String kid = TOKENS.key().getKeyID();
        var stranger = new ECKeyGenerator(Curve.P_384).keyID("stranger").generate();
        return Stream.of(
                token("no token", ""),
                token("no token at all", "let-me-in"),
                changed("no patient", c -> c.claim("patient", null)),
                changed("no NHS number", c -> c.claim("nhs_number", null)),
                changed("subject is not the patient", c -> c.subject("mary")),
                changed("acting for another", c -> c.claim("act", Map.of("sub", "mary"))),
                changed(
                        "acting by a proxy of a proxy",
                        c -> c.claim("act", Map.of("sub", "mary", "act", Map.of("sub", "x")))),
                changed(
                        "expired",
                        c -> c.issueTime(Date.from(now.minusSeconds(400)))
                                .expirationTime(Date.from(now.minusSeconds(100)))),
                changed("not yet valid", c -> c.notBeforeTime(Date.from(now.plusSeconds(120)))),
                changed("too long-lived", c -> c.expirationTime(Date.from(now.plusSeconds(3600)))),
                changed("another issuer", c -> c.issuer("http://localhost:8090/idp")),
                changed("another audience", c -> c.audience("one-london")),
                changed("purpose of treatment claimed", c -> c.claim("purpose", "TREAT")),
                changed("purpose of emergency claimed", c -> c.claim("purpose", "BTG")),
                changed("P5", c -> c.claim("vot", "P5.Cp.Cd").claim("identity_proofing_level", "P5")),
                changed("scope of a system", c -> c.claim("scope", "system/*.cruds")),
                token("alg none", new PlainJWT(claims).serialize()),
                token(
                        "HS256 with the public key",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID(kid)
                                        .build(),
                                claims,
                                new MACSigner(TOKENS.key().toECPublicKey().getEncoded()))),
                token(
                        "unknown key",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES384)
                                        .keyID("stranger")
                                        .build(),
                                claims,
                                new ECDSASigner(stranger))),
                token(
                        "a stranger's key under a known id",
                        Tokens.signed(
                                new JWSHeader.Builder(JWSAlgorithm.ES384)
                                        .keyID(kid)
                                        .build(),
                                claims,
                                new ECDSASigner(stranger))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aTokenThatDoesNotHoldOpensNothing(String door, String token) {
        assertThat(record.get(joan(), "Observation/observation-joan").body()).contains(OF_JOAN);
        for (String path : new String[] {
            "Observation/observation-joan",
            "Observation/nothing",
            "Observation",
            "Patient/patient-joan/$everything",
            "$export",
            "Nonsense",
            "AuditEvent"
        }) {
            Answer answer = record.get(token, path);
            assertThat(answer.body()).as(path).isEqualTo(Refusal.NOT_SIGNED_IN.body());
            assertThat(answer.status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        assertThat(record.get("", "Observation/observation-joan?access_token=" + joan())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theDescriptionAloneNeedsNoToken() {
        assertThat(record.get("", "metadata").status()).isEqualTo(200);
    }

    @Test
    void twoPeopleAtOnceEachSeeTheirOwn() {
        for (int round = 0; round < 5; round++) {
            assertThat(record.get(mary(), "Observation").body())
                    .contains(OF_MARY)
                    .doesNotContain(OF_JOAN);
            assertThat(record.get(joan(), "Observation").body())
                    .contains(OF_JOAN)
                    .doesNotContain(OF_MARY);
        }
    }

    @Test
    void aPersonTheSourceDoesNotKnowSeesNothingAndCountsNothing() {
        String stranger = TOKENS.of("stranger", new NhsNumber("9990000093"));
        assertThat(record.get(stranger, "Observation?_summary=count").total()).isZero();
        assertThat(record.get(stranger, "Patient").total()).isZero();
        assertThat(record.get(stranger, "Observation/observation-joan").body()).isEqualTo(Refusal.NOTHING_HERE.body());
    }

    @Test
    void aTokenThatEndsBetweenTwoPagesOpensNoMorePages() {
        Answer first = record.get(joan(), "Patient/patient-joan/$everything?_count=5");
        String next = "";
        for (var link : first.json().path("link")) {
            next = link.path("relation").asString().equals("next")
                    ? link.path("url").asString()
                    : next;
        }
        assertThat(next).isNotEmpty();
        Instant now = GuardedRecord.CLOCK.instant();
        String ended = TOKENS.of(
                "joan",
                JOANS,
                c -> c.issueTime(Date.from(now.minusSeconds(310))).expirationTime(Date.from(now.minusSeconds(10))));
        assertThat(record.get(ended, next).body()).isEqualTo(Refusal.NOT_SIGNED_IN.body());
        assertThat(record.get(joan(), next).status()).isEqualTo(200);
    }

    @Test
    void aSubjectWithAnothersNumberCannotTakeHerPages() {
        Answer first = record.get(joan(), "Patient/patient-joan/$everything?_count=5");
        String next = first.json()
                .path("link")
                .valueStream()
                .filter(link -> link.path("relation").asString().equals("next"))
                .map(link -> link.path("url").asString())
                .findFirst()
                .orElseThrow();
        assertThat(record.get(TOKENS.of("mary", MARYS), next).body()).isEqualTo(Refusal.NOTHING_HERE.body());
    }

    private static Arguments token(String door, String token) {
        return Arguments.of(door, token);
    }

    private static Arguments changed(String door, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(door, TOKENS.of("joan", JOANS, change));
    }
}
