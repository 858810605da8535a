/** Entries a person does not agree with: requests to correct them, and her own notes beside them. */
@NullMarked
package uk.onelondon.record.corrections;

import org.jspecify.annotations.NullMarked;
