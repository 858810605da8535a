/** The pages of the record. Nobody else's business, but for where they are. */
@NullMarked
package uk.onelondon.record.ui;

import org.jspecify.annotations.NullMarked;
