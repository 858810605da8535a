/** Reading one person's record from all sources side by side, complete or said so. */
@NullMarked
package uk.onelondon.sharedrecord.reading;

import org.jspecify.annotations.NullMarked;
