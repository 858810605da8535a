package uk.onelondon.sharedrecord;

import java.net.URI;

/**
 * One FHIR R4 endpoint of the shared record.
 *
 * @param name what people call it, a proper name in English, for example {@code North East London}
 * @param region where it looks after people, for example {@code London}
 * @param base the FHIR base URL, without a slash at its end; nothing outside it is ever asked
 * @param outsideLondon true for a source that treats Londoners on a visit
 */
public record RecordSource(SourceId id, String name, String region, URI base, boolean outsideLondon) {}
