package uk.onelondon.sharing.rules.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.Directory;
import uk.onelondon.sharing.rules.Directory.Membership;
import uk.onelondon.sharing.rules.Directory.Party;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Span;

/**
 * Reads Practitioners, PractitionerRoles, Organizations, RelatedPersons, CareTeams and Groups into a directory. Who is
 * marked inactive without a date may have been so since ever or since today, so that what follows from it is in doubt.
 */
public final class DirectoryReader {

    /** @param base of the server they came from; empty if unknown */
    public Directory read(Collection<? extends Resource> resources, String base) {
        Names names = new Names(base);
        List<Party> parties = new ArrayList<>();
        for (Resource resource : resources) {
            switch (resource) {
                case Practitioner practitioner ->
                    parties.add(party(names, practitioner, names.of(practitioner.getIdentifier()), List.of()));
                case RelatedPerson person ->
                    parties.add(party(names, person, names.of(person.getIdentifier()), List.of()));
                case PractitionerRole role -> addRole(role, names, parties);
                case Organization organisation -> addOrganisation(organisation, names, parties);
                case CareTeam team -> addTeam(team, names, parties);
                case Group group -> addGroup(group, names, parties);
                default -> {}
            }
        }
        return new Directory(parties);
    }

    private static void addRole(PractitionerRole role, Names names, List<Party> parties) {
        boolean certain = !role.hasActive() || role.getActive();
        Span during = during(role.getPeriod());
        List<Membership> belongs = new ArrayList<>();
        addAll(belongs, names.of(role.getPractitioner()), during, certain);
        addAll(belongs, names.of(role.getOrganization()), during, certain);
        for (CodeableConcept code : role.getCode()) {
            for (Coding coding : code.getCoding()) {
                Codes.of(coding)
                        .ifPresent(found -> belongs.add(
                                new Membership(Name.identifier(found.system(), found.code()), during, certain)));
            }
        }
        parties.add(party(names, role, names.of(role.getIdentifier()), belongs));
        Optional<Name> own = names.of(role);
        Set<Name> person = names.of(role.getPractitioner());
        if (own.isPresent() && !person.isEmpty()) {
            parties.add(new Party(person, List.of(new Membership(own.get(), during, certain))));
        }
    }

    private static void addOrganisation(Organization organisation, Names names, List<Party> parties) {
        boolean open = !organisation.hasActive() || organisation.getActive();
        List<Membership> belongs = new ArrayList<>();
        addAll(belongs, names.of(organisation.getPartOf()), Span.ALWAYS, open);
        Party party = party(names, organisation, names.of(organisation.getIdentifier()), belongs);
        parties.add(new Party(party.names(), party.belongs(), open));
    }

    private static void addTeam(CareTeam team, Names names, List<Party> parties) {
        boolean certain = !team.hasStatus() || team.getStatus() == CareTeamStatus.ACTIVE;
        parties.add(party(names, team, names.of(team.getIdentifier()), List.of()));
        for (CareTeamParticipantComponent participant : team.getParticipant()) {
            Span during = during(participant.getPeriod());
            addMember(participant.getMember(), team, during, certain, names, parties);
        }
    }

    /** A group that is only described has no members that could be told; one that leaves members out does not have them. */
    private static void addGroup(Group group, Names names, List<Party> parties) {
        boolean certain = !group.hasActive() || group.getActive();
        if (group.getActual()) {
            parties.add(party(names, group, names.of(group.getIdentifier()), List.of()));
        }
        for (GroupMemberComponent member : group.getMember()) {
            boolean stays = certain && !member.getInactive();
            addMember(member.getEntity(), group, during(member.getPeriod()), stays, names, parties);
        }
    }

    private static void addMember(
            Reference member, Resource of, Span during, boolean certain, Names names, List<Party> parties) {
        Set<Name> known = names.of(member);
        Optional<Name> whole = names.of(of);
        if (!known.isEmpty() && whole.isPresent()) {
            parties.add(new Party(known, List.of(new Membership(whole.get(), during, certain))));
        }
    }

    private static Party party(Names names, Resource resource, Set<Name> identifiers, List<Membership> belongs) {
        Set<Name> all = new HashSet<>(identifiers);
        names.of(resource).ifPresent(all::add);
        return new Party(all, belongs);
    }

    private static void addAll(List<Membership> belongs, Set<Name> wholes, Span during, boolean certain) {
        wholes.forEach(whole -> belongs.add(new Membership(whole, during, certain)));
    }

    /** A period that cannot be read leaves the membership open, which a deny needs. */
    private static Span during(Period period) {
        return Times.of(period).orElse(Span.ALWAYS);
    }
}
