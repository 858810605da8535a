/**
 * The synthetic Londoners, told as stories: one text file each, expanded at first start into FHIR R4 resources.
 *
 * <p>Every resource says whose it is in the same way, whatever its type: {@code meta.source} is the ODS code of the
 * organisation as a URI, and a {@code meta.tag} of system {@code https://fhir.nhs.uk/Id/ods-organization-code} carries
 * the code with the organisation's name.
 */
@NullMarked
package uk.onelondon.sandbox.stories;

import org.jspecify.annotations.NullMarked;
