package uk.onelondon.identity.security;

import java.net.URI;

/** The provider's four endpoints, as configured or as it published them. */
record Endpoints(URI authorization, URI token, URI userInfo, URI jwks) {

    /** @throws IllegalArgumentException if one is neither https nor on this machine */
    Endpoints {
        if (!PublicUrl.isSecureOrLocal(authorization)
                || !PublicUrl.isSecureOrLocal(token)
                || !PublicUrl.isSecureOrLocal(userInfo)
                || !PublicUrl.isSecureOrLocal(jwks)) {
            throw new IllegalArgumentException("Every endpoint must be https, or http on localhost");
        }
    }
}
