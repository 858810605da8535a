package uk.onelondon.identity;

import java.time.Instant;

/**
 * The token with which the identity provider vouched for the person now signed in (OpenID Connect Core 1.0, section 2).
 * It is exchanged for access to the record and goes nowhere else.
 *
 * @param value the signed token in compact form; a secret, hidden by {@link #toString()}
 * @param expires when it stops being accepted
 */
public record IdToken(String value, Instant expires) {

    @Override
    public String toString() {
        return "IdToken[hidden]";
    }
}
