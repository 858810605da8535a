/** FHIR in JSON, read as a stream, entry by entry, without narratives. */
@NullMarked
package uk.onelondon.sharedrecord.fhir;

import org.jspecify.annotations.NullMarked;
