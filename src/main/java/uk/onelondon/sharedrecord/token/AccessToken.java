package uk.onelondon.sharedrecord.token;

import java.time.Instant;

/**
 * What opens one person's record for a few minutes. A secret, hidden by {@link #toString()}.
 *
 * @param value goes into the Authorization header of requests to configured sources and nowhere else
 * @param expires when the record stops accepting it
 */
public record AccessToken(String value, Instant expires) {

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
