/**
 * An identity provider of the shape of NHS login, and the record's own token exchange. Synthetic people only.
 */
@NullMarked
package uk.onelondon.sandbox.identity;

import org.jspecify.annotations.NullMarked;
