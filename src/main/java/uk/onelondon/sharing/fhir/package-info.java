/** Reads what the shared record holds about sharing, from FHIR R4. */
@NullMarked
package uk.onelondon.sharing.fhir;

import org.jspecify.annotations.NullMarked;
