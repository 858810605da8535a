/** What a person writes about herself: what matters to her, what she needs, how to reach her safely. */
@NullMarked
package uk.onelondon.record.words;

import org.jspecify.annotations.NullMarked;
