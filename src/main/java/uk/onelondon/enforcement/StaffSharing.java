package uk.onelondon.enforcement;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sharing.rules.Access;
import uk.onelondon.sharing.rules.Action;
import uk.onelondon.sharing.rules.Actor;
import uk.onelondon.sharing.rules.BreakGlass;
import uk.onelondon.sharing.rules.Choices;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.Purpose;
import uk.onelondon.sharing.rules.Span;

/**
 * Decides what a member of staff may see of the one person her token names, anew for each request (rule R12), before
 * the request is handled.
 */
final class StaffSharing {

    private static final Logger LOG = LoggerFactory.getLogger(StaffSharing.class);

    private final SharedItems shared;
    private final String base;
    private final InstantSource clock;

    StaffSharing(SharedItems shared, URI record, InstantSource clock) {
        this.shared = shared;
        this.base = record.toString();
        this.clock = clock;
    }

    /**
     * What is open at this endpoint.
     *
     * @param patients ids of the person's Patients here
     */
    Sight sight(Requester.Staff staff, Set<String> patients) {
        Choices choices = choices(staff.patient(), patients);
        return new Sight(
                base,
                choices.judge(access(staff, patients, clock.instant())),
                patients.isEmpty() ? List.of() : shared.about(patients, RecordTypes.CARE));
    }

    /** Consents that cannot be read close the record; what went wrong is for the record's own log. */
    private Choices choices(NhsNumber person, Set<String> patients) {
        try {
            return shared.choices(person, patients);
        } catch (RuntimeException e) {
            LOG.error(
                    "Consents could not be read, so nothing is shown: {}",
                    e.getClass().getName());
            return Choices.unreadable();
        }
    }

    private Access access(Requester.Staff staff, Set<String> patients, Instant now) {
        Actor actor = new Actor.Staff(
                Set.of(roleReference(staff)),
                staff.role().names(Stream.of(roleReference(staff))),
                Set.of(Name.identifier(
                        OrganisationCode.SYSTEM, staff.organisation().value())),
                Set.of(SharedItems.NO_TEAM),
                staff.role().mayAskFor(),
                staff.relationship().isPresent(),
                staff.legalBasis());
        return new Access(actor, Set.of(Purpose.v3(staff.purpose())), Action.ACCESS, glass(staff, patients, now), now);
    }

    /** The token's subject is the id of her PractitionerRole at the hub (SMART App Launch, {@code fhirUser}). */
    private Name roleReference(Requester.Staff staff) {
        return Name.reference(shared.hub() + "/PractitionerRole/" + staff.subject());
    }

    /** A declaration holds as long as its token. */
    private Optional<BreakGlass> glass(Requester.Staff staff, Set<String> patients, Instant now) {
        Stream<Name> here = patients.stream().map(id -> Name.reference(base + "/Patient/" + id));
        Stream<Name> number =
                Stream.of(Name.identifier(NhsNumber.SYSTEM, staff.patient().digits()));
        return staff.breakGlass()
                .map(reason -> new BreakGlass(
                        reason,
                        Set.copyOf(Stream.concat(here, number).toList()),
                        new Span(
                                now.minus(Duration.ofMinutes(5)),
                                staff.expires().plusSeconds(5))));
    }
}
