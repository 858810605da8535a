/** HTTP that trusts nobody: time-outs, caps, no redirects, and addresses that cannot leave their base. */
@NullMarked
package uk.onelondon.sharedrecord.http;

import org.jspecify.annotations.NullMarked;
