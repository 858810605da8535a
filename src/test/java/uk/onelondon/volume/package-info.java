/** Invented Londoners in number: what Synthea makes, made British, split over sources and told again, with the truth. */
@NullMarked
package uk.onelondon.volume;

import org.jspecify.annotations.NullMarked;
