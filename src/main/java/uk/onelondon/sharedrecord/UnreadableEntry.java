package uk.onelondon.sharedrecord;

import java.util.Optional;

/**
 * One entry that a source sent and that is not shown, so that it can be named. It costs the other entries nothing.
 *
 * @param type the FHIR resource type, if it could be made out
 * @param id the logical id, if it could be made out
 */
public record UnreadableEntry(SourceId source, Optional<String> type, Optional<String> id, Reason reason) {}
