package uk.onelondon.sandbox.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An authorization request that waits for an answer on a page.
 *
 * @param id unguessable, in the addresses of the pages
 * @param query the request as it came, to be repeated when the page is answered
 * @param least the identity level that is enough
 * @param scopes what the app wants to know, in alphabetical order
 */
record Pending(
        String id,
        String query,
        String redirectUri,
        String state,
        ProofLevel least,
        List<String> scopes,
        Instant askedAt)
        implements Serializable {}
