/** The OpenID Connect client, the security filter chain, and the limits of a session. */
@NullMarked
package uk.onelondon.identity.security;

import org.jspecify.annotations.NullMarked;
