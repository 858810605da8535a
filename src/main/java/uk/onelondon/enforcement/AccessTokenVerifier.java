package uk.onelondon.enforcement;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies the access tokens of one record: signature by the one algorithm and the record's own keys, then the claims
 * ({@link TokenClaims}). Tokens of any other party, the identity provider's ID token among them, are refused.
 */
public final class AccessTokenVerifier {

    private static final int LONGEST_TOKEN = 8_000;

    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private final VerifiedTokens verified;
    private final TokenClaims claims;

    private AccessTokenVerifier(TokenRules rules, JWKSource<SecurityContext> keys, InstantSource clock) {
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.parse(rules.algorithm()), keys));
        signatures.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        signatures.setJWTClaimsSetVerifier((claimsSet, context) -> {});
        this.verified = new VerifiedTokens(clock);
        this.claims = new TokenClaims(rules, clock);
    }

    /** Verifies by keys that never change while this runs. */
    public static AccessTokenVerifier withKeys(TokenRules rules, JWKSet keys, InstantSource clock) {
        return new AccessTokenVerifier(rules, new ImmutableJWKSet<>(keys.toPublicJWKSet()), clock);
    }

    /** Verifies by keys asked for when a token is new, for keys that are made after this is built. */
    public static AccessTokenVerifier withKeys(TokenRules rules, Supplier<JWKSet> keys, InstantSource clock) {
        return new AccessTokenVerifier(
                rules, (selector, context) -> selector.select(keys.get().toPublicJWKSet()), clock);
    }

    /**
     * Verifies by keys published as a JWK Set (RFC 7517), fetched when first needed, cached, and fetched again at a
     * limited rate when a token names an unknown key.
     *
     * @throws IllegalArgumentException if the address is not an absolute http or https one
     */
    public static AccessTokenVerifier withKeysAt(TokenRules rules, URI address, InstantSource clock) {
        try {
            return new AccessTokenVerifier(
                    rules,
                    JWKSourceBuilder.create(address.toURL()).retrying(true).build(),
                    clock);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The address of the keys is not a URL", e);
        }
    }

    /** Who the token proves, or why it does not hold. */
    public TokenVerdict verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return new TokenVerdict.Refused(TokenVerdict.Reason.NOT_SIGNED_BY_THE_RECORD);
        }
        try {
            Optional<JWTClaimsSet> known = verified.claimsOf(token);
            return claims.judge(known.isPresent() ? known.get() : signed(token));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return new TokenVerdict.Refused(TokenVerdict.Reason.NOT_SIGNED_BY_THE_RECORD);
        }
    }

    private JWTClaimsSet signed(String token) throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet signed = signatures.process(SignedJWT.parse(token), null);
        verified.remember(token, signed);
        return signed;
    }
}
