/** What identity adds to every signed-in view. */
@NullMarked
package uk.onelondon.identity.ui;

import org.jspecify.annotations.NullMarked;
