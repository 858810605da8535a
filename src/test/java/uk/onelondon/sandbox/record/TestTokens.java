package uk.onelondon.sandbox.record;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import uk.onelondon.enforcement.AccessTokenVerifier;
import uk.onelondon.enforcement.TokenRules;

/** Signs access tokens as the record's own token endpoint would. */
final class TestTokens {

    private static final String ISSUER = "http://localhost:8090/record-auth";
    private static final String AUDIENCE = "http://localhost:8090/fhir";
    private static final String KEEPER = "test-keeper";

    private final ECKey key;

    TestTokens() {
        try {
            key = new ECKeyGenerator(Curve.P_384).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    AccessTokenVerifier verifier() {
        TokenRules rules = TokenRules.forPeople("ES384", ISSUER, AUDIENCE).andRecordKeepers(Set.of(KEEPER));
        return AccessTokenVerifier.withKeys(rules, new JWKSet(key.toPublicJWK()), Clock.systemUTC());
    }

    String citizen(String subject, String nhsNumber) {
        return citizen(subject, nhsNumber, "patient/*.rs");
    }

    /** A token for what she says herself. */
    String writer(String subject, String nhsNumber) {
        return citizen(
                subject,
                nhsNumber,
                "patient/*.rs patient/Task.cu patient/QuestionnaireResponse.cu patient/Consent.cu"
                        + " patient/DocumentReference.cu");
    }

    private String citizen(String subject, String nhsNumber, String scope) {
        return sign(claims().subject(subject)
                .claim("patient", subject)
                .claim("nhs_number", nhsNumber)
                .claim("vot", "P9.Cp.Cd")
                .claim("identity_proofing_level", "P9")
                .claim("client_id", "one-london")
                .claim("purpose", "PATRQT")
                .claim("scope", scope)
                .build());
    }

    /** A system that may read and write every patient's record. */
    String keeper() {
        return sign(claims().subject(KEEPER)
                .claim("client_id", KEEPER)
                .claim("scope", "system/*.cruds")
                .build());
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(240)));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("test").build(), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
