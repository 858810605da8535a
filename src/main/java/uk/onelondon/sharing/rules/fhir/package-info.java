/** Reads Consents, items and directories of FHIR R4 into the types of the engine. HAPI structures only. */
@NullMarked
@NamedInterface("rules-fhir")
package uk.onelondon.sharing.rules.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
