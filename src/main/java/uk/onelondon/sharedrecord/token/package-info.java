/** Access tokens to the record, exchanged for the person's ID token. */
@NullMarked
package uk.onelondon.sharedrecord.token;

import org.jspecify.annotations.NullMarked;
