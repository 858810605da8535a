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
 * Somebody of a kind, as the rules know a member of staff. Whoever and wherever that is has a name that no choice can
 * name, since a fact left out would count against her (rule R4).
 */
final class Actors {

    private static final String NOBODY = "https://one-london.example/CodeSystem/somebody";
    private static final Name PERSON = Name.identifier(NOBODY, "person");
    private static final Name TEAM = Name.identifier(NOBODY, "team");
    private static final Name ELSEWHERE = Name.identifier(NOBODY, "organisation");

    /** Such people belong to nothing. */
    static final Directory DIRECTORY = new Directory(List.of(alone(PERSON), alone(TEAM), alone(ELSEWHERE)));

    private Actors() {}

    static Access access(Viewpoint who, Instant at) {
        Purpose purpose = purpose(who);
        Name organisation = who.at().map(Actors::name).orElse(ELSEWHERE);
        Actor.Staff staff = new Actor.Staff(
                Set.of(PERSON),
                Set.of(Name.identifier(ChoiceCodes.ROLES, ChoiceCodes.role(who.as()))),
                Set.of(organisation),
                Set.of(TEAM),
                Set.of(purpose),
                true,
                Optional.of("preview"));
        return new Access(staff, Set.of(purpose), Action.ACCESS, Optional.empty(), at);
    }

    /** Organisations that somebody is looked at as working for, and that belong to nothing we know of. */
    static Directory directory(Viewpoint who) {
        return who.at()
                .map(code -> new Directory(List.of(alone(PERSON), alone(TEAM), alone(ELSEWHERE), alone(name(code)))))
                .orElse(DIRECTORY);
    }

    private static Name name(OrganisationCode code) {
        return Name.identifier(OrganisationCode.SYSTEM, code.value());
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
