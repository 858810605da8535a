/** Finds entries of a record by what people type: other spellings, everyday words, typing errors. Pure Java. */
@NullMarked
package uk.onelondon.record.search;

import org.jspecify.annotations.NullMarked;
