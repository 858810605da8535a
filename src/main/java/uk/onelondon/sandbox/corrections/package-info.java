/** A stand-in for the organisations that answer requests to correct the record. */
@NullMarked
package uk.onelondon.sandbox.corrections;

import org.jspecify.annotations.NullMarked;
