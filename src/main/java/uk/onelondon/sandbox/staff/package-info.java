/** A page on which one reads a synthetic person's record as a member of staff would, through the record's own doors. */
@NullMarked
package uk.onelondon.sandbox.staff;

import org.jspecify.annotations.NullMarked;
