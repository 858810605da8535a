/** Pages about sharing. */
@NullMarked
package uk.onelondon.sharing.ui;

import org.jspecify.annotations.NullMarked;
