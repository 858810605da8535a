package uk.onelondon.sharedrecord.token;

import java.net.URI;
import java.util.Optional;

/**
 * Where the record exchanges tokens; it belongs to the record, not to the identity provider.
 *
 * @param audience for whom the token is asked ({@code audience} of RFC 8693, section 2.1)
 * @param scope what is asked for; without it the record decides
 */
public record TokenEndpoint(URI uri, String audience, Optional<String> scope) {}
