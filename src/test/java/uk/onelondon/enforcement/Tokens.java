package uk.onelondon.enforcement;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.onelondon.core.NhsNumber;

/** Makes the record's access tokens in tests, true and forged. */
public final class Tokens {

    public static final String ISSUER = "http://localhost:8090/record-auth";
    public static final String AUDIENCE = "http://localhost:8090/fhir";
    public static final String KEEPER = "record-loader";

    private final ECKey key;
    private final InstantSource clock;

    private Tokens(ECKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    public static Tokens withNewKey(InstantSource clock) {
        try {
            return withKey(
                    new ECKeyGenerator(Curve.P_384)
                            .keyID(UUID.randomUUID().toString())
                            .algorithm(Algorithm.parse("ES384"))
                            .generate(),
                    clock);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Tokens withKey(ECKey key, InstantSource clock) {
        return new Tokens(key, clock);
    }

    public ECKey key() {
        return key;
    }

    public JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** A token as the record gives it to a person who reads her own record. */
    public String of(String subject, NhsNumber number) {
        return signed(claims(subject, number), claims -> claims);
    }

    /** The same with claims changed. */
    public String of(String subject, NhsNumber number, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(claims(subject, number), change);
    }

    /** A token of the system that loads the record. */
    public String ofKeeper() {
        return signed(
                base(KEEPER)
                        .claim("client_id", KEEPER)
                        .claim("scope", "system/*.cruds")
                        .claim("purpose", "HOPERAT"),
                claims -> claims);
    }

    public JWTClaimsSet.Builder claims(String subject, NhsNumber number) {
        return base(subject)
                .claim("patient", subject)
                .claim("nhs_number", number.digits())
                .claim("vot", "P9.Cp.Cd")
                .claim("identity_proofing_level", "P9")
                .claim("auth_time", clock.instant().getEpochSecond())
                .claim("scope", "patient/*.rs")
                .claim("purpose", "PATRQT")
                .claim("client_id", "one-london");
    }

    private JWTClaimsSet.Builder base(String subject) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private String signed(JWTClaimsSet.Builder claims, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.ES384)
                            .keyID(key.getKeyID())
                            .build(),
                    change.apply(claims).build(),
                    new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any claims, header and key, for forgeries. */
    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
