/** Copies of the record in FHIR R4, for other systems. Nobody else's business. */
@NullMarked
package uk.onelondon.record.fhir.takeaway;

import org.jspecify.annotations.NullMarked;
