package uk.onelondon.record;

import java.util.Optional;
import uk.onelondon.sharedrecord.SourceId;

/**
 * Something a source sent that could not be read. It is named, so that nothing is dropped silently.
 *
 * @param type the FHIR resource type, or empty if not even that could be read
 * @param id where it lives, if it said so
 */
public record NotShown(SourceId source, String type, Optional<EntryId> id) {}
