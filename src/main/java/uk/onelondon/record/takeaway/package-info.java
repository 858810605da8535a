/** What a person takes away: a pack to print, tables, and copies for other systems. Free of FHIR and of Vaadin. */
@NullMarked
package uk.onelondon.record.takeaway;

import org.jspecify.annotations.NullMarked;
