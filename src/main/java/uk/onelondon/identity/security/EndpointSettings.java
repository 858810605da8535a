package uk.onelondon.identity.security;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The provider's endpoints, for a provider that does not publish them: all four or none.
 *
 * @param authorization where the browser is sent
 * @param token where a code is redeemed
 * @param userInfo where claims about the person are read
 * @param jwks where the provider's public keys are
 */
@ConfigurationProperties("onelondon.identity.endpoints")
record EndpointSettings(Optional<URI> authorization, Optional<URI> token, Optional<URI> userInfo, Optional<URI> jwks) {

    /** @throws IllegalArgumentException naming the property */
    EndpointSettings {
        if (Stream.of(authorization, token, userInfo, jwks).anyMatch(Optional::isPresent)) {
            IdentitySettings.requireEndpoint(authorization.orElse(null), "endpoints.authorization");
            IdentitySettings.requireEndpoint(token.orElse(null), "endpoints.token");
            IdentitySettings.requireEndpoint(userInfo.orElse(null), "endpoints.user-info");
            IdentitySettings.requireEndpoint(jwks.orElse(null), "endpoints.jwks");
        }
    }

    /** Where everything is, if it is configured. */
    Optional<Endpoints> known() {
        return authorization.flatMap(a ->
                token.flatMap(t -> userInfo.flatMap(u -> jwks.map(j -> new Endpoints(a, t, u, j)))));
    }
}
