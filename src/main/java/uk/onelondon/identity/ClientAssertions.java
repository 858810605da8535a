package uk.onelondon.identity;

import java.net.URI;

/** Proves that it is this app that asks, with a signed JWT instead of a password ({@code private_key_jwt}, RFC 7523). */
public interface ClientAssertions {

    /**
     * A fresh assertion, RS512 with the key's {@code kid}, good for one use within five minutes.
     *
     * @param audience the token endpoint it is for
     */
    String forAudience(URI audience);
}
