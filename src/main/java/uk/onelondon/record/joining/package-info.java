/** Which entries tell the same fact, why we think so, and what they say differently. Pure: no FHIR, no pages. */
@NullMarked
package uk.onelondon.record.joining;

import org.jspecify.annotations.NullMarked;
