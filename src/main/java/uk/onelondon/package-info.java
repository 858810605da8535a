/** One London: a citizen's web app over London's shared health and care record. */
@NullMarked
package uk.onelondon;

import org.jspecify.annotations.NullMarked;
