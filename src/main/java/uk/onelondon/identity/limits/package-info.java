/** How often one address may start to sign in, and one session may open a page. */
@NullMarked
package uk.onelondon.identity.limits;

import org.jspecify.annotations.NullMarked;
