package uk.onelondon.identity.security;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the app reaches the identity provider. Wrong values stop the start with a message that names the property.
 *
 * @param issuer the provider's issuer; its metadata are read from {@code /.well-known/openid-configuration} below it
 *     when first needed
 * @param clientId the app's name at the provider
 * @param clientKey file with the app's private RSA key as one JWK with {@code kid}
 * @param pkce whether to send a code challenge (RFC 7636); NHS login does not mention it
 * @param signInVectors vectors of trust accepted at an ordinary sign-in ({@code vtr})
 * @param proofVectors vectors of trust accepted when the record asks for proof of identity; all P9
 * @param scopes what to ask for
 * @param endSession where the provider signs a person out of itself ({@code end_session_endpoint}, OpenID Connect
 *     RP-Initiated Logout 1.0); NHS login has none, and without it signing out ends our session only
 * @param timeout how long one answer of the provider may take
 * @param clockSkew how far the provider's clock may differ from ours
 */
@ConfigurationProperties("onelondon.identity")
record IdentitySettings(
        URI issuer,
        String clientId,
        Path clientKey,
        @DefaultValue("false") boolean pkce,

        @DefaultValue({"P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm", "P5.Cp.Cd", "P5.Cp.Ck", "P5.Cm", "P0.Cp.Cd", "P0.Cp.Ck", "P0.Cm"
        })
        List<String> signInVectors,

        @DefaultValue({"P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"}) List<String> proofVectors,

        @DefaultValue({"openid", "profile", "profile_extended"})
        List<String> scopes,

        Optional<URI> endSession,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("30s") Duration clockSkew) {

    private static final String PREFIX = "onelondon.identity.";

    /** @throws IllegalArgumentException naming the property */
    IdentitySettings {
        requireEndpoint(issuer, "issuer");
        require(clientId != null && !clientId.isBlank(), "client-id", "must not be empty");
        require(clientKey != null, "client-key", "must be the path of a private RSA key as JWK");
        require(scopes.contains("openid"), "scopes", "must contain openid");
        require(areVectors(signInVectors, "P[059]"), "sign-in-vectors", "must be vectors of trust such as P9.Cp.Cd");
        require(areVectors(proofVectors, "P9"), "proof-vectors", "must be vectors of trust at P9");
        endSession.ifPresent(uri -> requireEndpoint(uri, "end-session"));
        require(!timeout.isNegative() && !timeout.isZero(), "timeout", "must be longer than nothing");
        require(!clockSkew.isNegative(), "clock-skew", "must not be negative");
    }

    private static boolean areVectors(List<String> vectors, String level) {
        return !vectors.isEmpty() && vectors.stream().allMatch(v -> v.matches(level + "(\\.C[a-z]){1,3}"));
    }

    static void requireEndpoint(@Nullable URI uri, String property) {
        require(
                uri != null && PublicUrl.isSecureOrLocal(uri),
                property,
                "must be an absolute https address, or http on localhost");
    }

    private static void require(boolean fulfilled, String property, String rule) {
        if (!fulfilled) {
            throw new IllegalArgumentException(PREFIX + property + " " + rule);
        }
    }
}
