/** From FHIR R4 resources to entries, and the reading of a record. Nobody else's business. */
@NullMarked
package uk.onelondon.record.fhir;

import org.jspecify.annotations.NullMarked;
