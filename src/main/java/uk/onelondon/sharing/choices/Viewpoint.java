package uk.onelondon.sharing.choices;

import java.util.Optional;
import uk.onelondon.core.OrganisationCode;

/**
 * Through whose eyes a record is looked at: somebody of a kind, who cares for her or has permission in law, asking for
 * what such people ask for.
 *
 * @param at the organisation she or he works for; one that no choice names if empty
 * @param emergency whether it is asked for as an emergency
 */
public record Viewpoint(StaffKind as, Optional<OrganisationCode> at, boolean emergency) {

    /** Somebody of a kind at a place no choice names; A&E and ambulances ask for emergencies. */
    public static Viewpoint of(StaffKind as) {
        return new Viewpoint(as, Optional.empty(), as.meetsEmergencies());
    }
}
