/**
 * The one engine that decides who may see an item (rules R0 to R12). Plain Java: no Spring, Vaadin, FHIR or storage.
 *
 * <p>What goes in: {@link uk.onelondon.sharing.rules.SharingConsent}s are compiled once per version by
 * {@link uk.onelondon.sharing.rules.Consents} into {@link uk.onelondon.sharing.rules.Choices}; an
 * {@link uk.onelondon.sharing.rules.Access} says who asks, for what and when; an
 * {@link uk.onelondon.sharing.rules.Item} holds the facts of one resource. What comes out: a
 * {@link uk.onelondon.sharing.rules.Decision}. The package {@code fhir} below reads the first and the last of these out
 * of FHIR.
 */
@NullMarked
@NamedInterface("rules")
package uk.onelondon.sharing.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
