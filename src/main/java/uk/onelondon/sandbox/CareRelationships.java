package uk.onelondon.sandbox;

import java.util.Optional;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;

/** Finds out from the record whether an organisation cares for a person now. */
public interface CareRelationships {

    /**
     * What makes the relationship, or empty if there is none: {@code registered}, {@code team}, {@code episode} or
     * {@code visit}.
     */
    Optional<String> between(NhsNumber person, OrganisationCode organisation);
}
