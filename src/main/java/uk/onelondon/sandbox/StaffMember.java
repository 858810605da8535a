package uk.onelondon.sandbox;

import uk.onelondon.core.OrganisationCode;
import uk.onelondon.enforcement.StaffRole;

/**
 * Somebody made up who asks for people's records at work.
 *
 * @param key short stable name, for example {@code gp-shah}
 * @param roleId id of her PractitionerRole at the hub, also the {@code sub} of her tokens
 * @param endpoint the source at which her organisation writes
 */
public record StaffMember(
        String key,
        String roleId,
        StaffRole role,
        String name,
        OrganisationCode organisation,
        String organisationName,
        String endpoint) {}
