package uk.onelondon.sharing.rules;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as a verified token says it. What follows from that (an organisation's parents, the teams and groups one is
 * a member of) is not stated here but looked up in the {@link Directory}.
 */
public sealed interface Actor {

    /** Names of the person herself. */
    Set<Name> person();

    /**
     * The citizen, reading her own record.
     *
     * @param person her names; at least one must be a name of the {@link Subject} of the choices
     */
    record Citizen(Set<Name> person) implements Actor {

        /** Nothing is mutable after this. */
        public Citizen {
            person = Set.copyOf(person);
        }
    }

    /**
     * Somebody who acts for the citizen (rule R10): a token's {@code act}. A proxy of a proxy does not exist.
     *
     * @param person names of the proxy, never of the citizen
     */
    record Proxy(Set<Name> person) implements Actor {

        /** Nothing is mutable after this. */
        public Proxy {
            person = Set.copyOf(person);
        }
    }

    /**
     * A member of staff, or a project that uses data beyond care. An empty set is a fact that nobody stated, and counts
     * against the actor (rule R4): a deny for one nurse holds for everybody unnamed.
     *
     * @param person the person's own names
     * @param roles names of her PractitionerRoles and codes of her job roles ({@link Name.Identifier} with the code's
     *     system)
     * @param organisations for whom she asks; the parents come from the directory. Name each by every name it is known
     *     by: a Consent may use its ODS code or its reference at the hub
     * @param teams CareTeams and Groups the token itself names; those that name her come from the directory
     * @param mayAskFor purposes her role is entitled to declare, each with what it covers; a role not allowed the
     *     purpose is a hard stop. {@link Purpose#BTG} must be named itself
     * @param caring whether there is a care relationship with this patient
     * @param legalBasis recorded legal basis of a use beyond care (research, planning), for example the reference of an
     *     approval
     */
    record Staff(
            Set<Name> person,
            Set<Name> roles,
            Set<Name> organisations,
            Set<Name> teams,
            Set<Purpose> mayAskFor,
            boolean caring,
            Optional<String> legalBasis)
            implements Actor {

        /** Nothing is mutable after this. */
        public Staff {
            person = Set.copyOf(person);
            roles = Set.copyOf(roles);
            organisations = Set.copyOf(organisations);
            teams = Set.copyOf(teams);
            mayAskFor = Set.copyOf(mayAskFor);
        }
    }
}
