package uk.onelondon.sharing.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.Code;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharing.log.Actor;

/**
 * Who asked, from the agents of an AuditEvent (IHE BALP 1.1.3): the user is the agent that requested, or the information
 * recipient (IRCP); the user's organisation is a healthcare provider (PROV); the client is the source role (110153) or an
 * application (110150).
 */
final class ActorMapper {

    private static final List<String> CLIENT = List.of("110153", "110150");
    private static final List<String> ORGANISATION = List.of("PROV", "userorg");

    private ActorMapper() {}

    static Actor map(SourceId source, AuditEvent event, Whose whose) {
        Optional<AuditEventAgentComponent> user = event.getAgent().stream()
                .filter(agent -> !isA(agent, CLIENT) && !isOrganisation(agent))
                .filter(agent -> agent.getRequestor() || isA(agent, List.of("IRCP")))
                .findFirst();
        Optional<AuditEventAgentComponent> client =
                event.getAgent().stream().filter(agent -> isA(agent, CLIENT)).findFirst();
        Named organisation = event.getAgent().stream()
                .filter(ActorMapper::isOrganisation)
                .findFirst()
                .map(agent -> named(source, agent))
                .orElseGet(Named::nobody);
        return user.map(agent -> actor(source, agent, client, organisation, whose))
                .orElseGet(() -> client.map(agent -> system(agent, organisation))
                        .orElseGet(() -> new Actor(Actor.Kind.UNKNOWN, "", Optional.empty(), organisation, "")));
    }

    private static Actor actor(
            SourceId source,
            AuditEventAgentComponent user,
            Optional<AuditEventAgentComponent> client,
            Named organisation,
            Whose whose) {
        String identifier = identifier(user.getWho());
        Optional<Concept> role = user.getRole().stream()
                .map(ActorMapper::concept)
                .flatMap(Optional::stream)
                .findFirst();
        if (whose.subject().equals(identifier) || isHerself(user.getWho(), whose)) {
            return new Actor(
                    Actor.Kind.YOU,
                    client.flatMap(ActorMapper::name).orElse(""),
                    Optional.empty(),
                    Named.nobody(),
                    whose.subject());
        }
        Optional<String> name = name(user).filter(said -> !said.equals(identifier));
        boolean isSystem = "Device".equals(user.getWho().getReferenceElement().getResourceType())
                || (!identifier.isEmpty()
                        && client.map(agent -> identifier(agent.getWho()))
                                .filter(identifier::equals)
                                .isPresent());
        if (isSystem) {
            return system(user, organisation);
        }
        if (identifier.equals("unknown") || (name.isEmpty() && role.isEmpty() && organisation.isNobody())) {
            return new Actor(Actor.Kind.UNKNOWN, "", Optional.empty(), organisation, "");
        }
        String key = Stream.of(
                        Optional.of(identifier).filter(id -> !id.isEmpty()),
                        Optional.ofNullable(user.getWho().getReference()).map(place -> source + "/" + place),
                        name)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        return new Actor(Actor.Kind.PERSON, name.orElse(""), role, organisation, key);
    }

    private static Actor system(AuditEventAgentComponent agent, Named organisation) {
        String name = name(agent)
                .orElseGet(() -> LogText.line(identifier(agent.getWho())).orElse(""));
        return new Actor(Actor.Kind.SYSTEM, name, Optional.empty(), organisation, name);
    }

    private static boolean isHerself(Reference who, Whose whose) {
        return "Patient".equals(who.getReferenceElement().getResourceType())
                && !who.getReferenceElement().isAbsolute()
                && whose.patients().contains(who.getReferenceElement().getIdPart());
    }

    private static boolean isOrganisation(AuditEventAgentComponent agent) {
        return isA(agent, ORGANISATION)
                || "Organization".equals(agent.getWho().getReferenceElement().getResourceType())
                || OrganisationCode.SYSTEM.equals(agent.getWho().getIdentifier().getSystem());
    }

    private static Named named(SourceId source, AuditEventAgentComponent agent) {
        Reference who = agent.getWho();
        Optional<EntryId> target = Optional.of(who.getReferenceElement())
                .filter(place -> place.hasResourceType() && place.hasIdPart() && !place.isAbsolute())
                .flatMap(place -> EntryId.parse(source, place.getResourceType(), place.getIdPart()));
        return new Named(name(agent).or(() -> LogText.line(identifier(who))), target);
    }

    private static Optional<String> name(AuditEventAgentComponent agent) {
        return LogText.line(agent.getName())
                .or(() -> LogText.line(agent.getWho().getDisplay()));
    }

    private static String identifier(Reference who) {
        return Optional.ofNullable(who.getIdentifier().getValue()).orElse("");
    }

    private static boolean isA(AuditEventAgentComponent agent, List<String> codes) {
        return agent.getType().getCoding().stream().anyMatch(type -> codes.contains(String.valueOf(type.getCode())));
    }

    private static Optional<Concept> concept(CodeableConcept role) {
        List<Code> codes = role.getCoding().stream()
                .filter(Coding::hasCode)
                .map(coding -> new Code(
                        String.valueOf(coding.getSystem()),
                        coding.getCode(),
                        LogText.line(coding.getDisplay()).orElse("")))
                .toList();
        return LogText.line(role.getText())
                .or(() -> codes.stream()
                        .map(Code::display)
                        .filter(display -> !display.isEmpty())
                        .findFirst())
                .map(said -> new Concept(said, codes));
    }
}
