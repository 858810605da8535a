package uk.onelondon.sharing.rules;

import java.net.URI;
import java.time.LocalDate;

/**
 * A law that goes before what a citizen chooses (rule R0, layer c). It never opens a hard stop.
 *
 * @param key names it in the decision and in the log
 * @param publishedAt where everybody can read it
 * @param inForce first and last moment
 * @param provision what it permits or denies; nested rules are its exceptions
 */
public record Law(String key, URI publishedAt, LocalDate publishedOn, Span inForce, Provision provision) {

    /** @throws IllegalArgumentException if it does not say whether it permits or denies */
    public Law {
        if (provision.type().isEmpty()) {
            throw new IllegalArgumentException("A law says what it does");
        }
    }
}
