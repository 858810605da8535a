package uk.onelondon.enforcement;

import java.net.URI;

/**
 * What the log of one record calls itself and its people.
 *
 * @param record address of the record, the observer of every event
 * @param name name of the record
 * @param people the identity system whose subjects are the people, as the {@code system} of their identifiers
 */
public record AuditSettings(URI record, String name, URI people) {}
