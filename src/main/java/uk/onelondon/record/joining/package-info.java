/** Which entries tell the same fact, why we think so, and what they say differently. Pure: no FHIR, no pages. */
@NullMarked
@NamedInterface("joining")
package uk.onelondon.record.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
