/** A foreign shared record for tests: HAPI JPA, guarded by the enforcement jar as any other record would be. */
@NullMarked
package uk.onelondon.interop;

import org.jspecify.annotations.NullMarked;
