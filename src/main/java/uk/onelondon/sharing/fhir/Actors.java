package uk.onelondon.sharing.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sharing.choices.Viewpoint;
import uk.onelondon.sharing.rules.Access;
import uk.onelondon.sharing.rules.Action;
import uk.onelondon.sharing.rules.Actor;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Directory.Party;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Purpose;

/**
 * Somebody of a kind, as the record's own tokens describe a member of staff: by a role at the hub, a code of the work and
 * the ODS code of the organisation. Whoever and wherever that is has a name that no choice names, since a fact left out
 * would count against her (rule R4).
 *
 * @param hub base address of the hub
 */
record Actors(String hub) {

    private static final Name TEAM = Name.identifier("https://one-london.example/CodeSystem/somebody", "team");

    /** Of the form of an ODS code, and none. */
    private static final Name ELSEWHERE = Name.identifier(OrganisationCode.SYSTEM, "ELSEWHERE");

    Access access(Viewpoint who, Instant at) {
        Purpose purpose = purpose(who);
        Actor.Staff staff = new Actor.Staff(
                Set.of(somebody()),
                Set.of(somebody(), Name.identifier(ChoiceCodes.ROLES, ChoiceCodes.role(who.as()))),
                Set.of(organisation(who)),
                Set.of(TEAM),
                Set.of(purpose),
                true,
                Optional.of("preview"));
        return new Access(staff, Set.of(purpose), Action.ACCESS, Optional.empty(), at);
    }

    /** The person, the team and the organisation belong to nothing else. */
    Directory directory(Viewpoint who) {
        return new Directory(List.of(alone(somebody()), alone(TEAM), alone(organisation(who))));
    }

    private Name somebody() {
        return Name.reference(hub + "/PractitionerRole/somebody");
    }

    private static Name organisation(Viewpoint who) {
        return who.at()
                .map(code -> Name.identifier(OrganisationCode.SYSTEM, code.value()))
                .orElse(ELSEWHERE);
    }

    private static Purpose purpose(Viewpoint who) {
        return switch (who.as().asksFor()) {
            case CARE -> who.emergency() ? Purpose.ETREAT : Purpose.TREAT;
            case PLANNING -> Purpose.HOPERAT;
            case RESEARCH -> Purpose.HRESCH;
        };
    }

    private static Party alone(Name name) {
        return new Party(Set.of(name), List.of());
    }
}
