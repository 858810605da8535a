package uk.onelondon.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.GeneralEntry.Contact;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Named;
import uk.onelondon.sharedrecord.SourceId;

/** CareTeam (FHIR R4, 9.7) and the people and places a record names (8.4 to 8.7). */
final class TeamMapper {

    private TeamMapper() {}

    static GeneralEntry map(SourceId source, CareTeam team) {
        Draft draft = new Draft(source, team, Happening.TEAM_NAMED)
                .what(CareMapper.title(team.getName()))
                .what(team.getCategory())
                .when(Whens.of(team.getPeriod()))
                .status(Statuses.of(team.getStatusElement().getValueAsString()))
                .details(Label.REASON, team.getReasonCode())
                .notes(team.getNote());
        team.getManagingOrganization().forEach(draft::organisation);
        List<Contact> contacts = new ArrayList<>();
        Named itself = Tame.label(team.getName()).map(Named::of).orElseGet(Named::nobody);
        String phone = phone(team.getTelecom());
        if (!itself.isNobody() || !phone.isEmpty()) {
            contacts.add(new Contact(itself, "", phone));
        }
        team.getParticipant().stream()
                .filter(participant ->
                        !String.valueOf(participant.getMember().getReference()).startsWith("Patient"))
                .map(participant -> member(draft, participant))
                .forEach(contacts::add);
        return new GeneralEntry(draft.facts(), List.of(), contacts);
    }

    private static Contact member(Draft draft, CareTeam.CareTeamParticipantComponent participant) {
        Optional<Concept> post = Concepts.all(participant.getRole()).stream().findFirst();
        String phone = draft.pointers()
                .contained(participant.getMember())
                .map(TeamMapper::phone)
                .orElse("");
        return new Contact(draft.pointers().of(participant.getMember()), post, phone);
    }

    /** A person, place or product: kept so that others can name it, and shown when asked for. */
    static GeneralEntry background(SourceId source, Resource resource) {
        Draft draft = new Draft(source, resource, Happening.NAMED_IN_RECORD);
        Pointers.name(resource).ifPresent(name -> draft.what(CareMapper.title(name)));
        String phone = phone(resource);
        List<Detail> parts = phone.isEmpty() ? List.of() : List.of(Detail.words(Label.CONTACT, phone));
        Optional<Concept> post =
                resource instanceof RelatedPerson relative ? relationship(draft, relative) : Optional.empty();
        boolean canBeAsked = !phone.isEmpty() || resource instanceof RelatedPerson;
        Optional<Contact> contact = canBeAsked
                ? Pointers.name(resource).map(name -> new Contact(Named.of(name), post, phone))
                : Optional.empty();
        return new GeneralEntry(draft.facts(), parts, contact.stream().toList());
    }

    private static Optional<Concept> relationship(Draft draft, RelatedPerson relative) {
        draft.details(Label.RELATIONSHIP, relative.getRelationship());
        draft.status(relative.hasActive() && !relative.getActive() ? EntryStatus.STOPPED : EntryStatus.NOT_SAID);
        return Concepts.all(relative.getRelationship()).stream().findFirst();
    }

    /** The people a Patient names to turn to, such as a next of kin (FHIR R4, Patient.contact). */
    static List<Contact> contacts(Patient patient) {
        return patient.getContact().stream()
                .map(contact -> new Contact(
                        Pointers.human(contact.getName()).map(Named::of).orElseGet(Named::nobody),
                        Concepts.all(contact.getRelationship()).stream().findFirst(),
                        phone(contact.getTelecom())))
                .filter(contact -> !contact.who().isNobody() || !contact.phone().isEmpty())
                .toList();
    }

    static String phone(Resource resource) {
        return switch (resource) {
            case Practitioner practitioner -> phone(practitioner.getTelecom());
            case PractitionerRole role -> phone(role.getTelecom());
            case Organization organization -> phone(organization.getTelecom());
            case Location location -> phone(location.getTelecom());
            case RelatedPerson relative -> phone(relative.getTelecom());
            default -> "";
        };
    }

    private static String phone(List<ContactPoint> points) {
        return points.stream()
                .filter(point -> point.getSystem() == ContactPointSystem.PHONE)
                .map(point -> Tame.label(point.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
