package uk.onelondon.record.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.Named;
import uk.onelondon.sharedrecord.SourceId;

/** FHIR references, also those to resources contained in the entry itself. */
final class Pointers {

    private final SourceId source;
    private final List<Resource> contained;

    Pointers(SourceId source, Resource within) {
        this.source = source;
        this.contained = within instanceof DomainResource domain ? domain.getContained() : List.of();
    }

    Named of(@Nullable Reference reference) {
        if (reference == null || reference.isEmpty()) {
            return Named.nobody();
        }
        Optional<Resource> inside = contained(reference);
        Optional<String> said = Tame.label(reference.getDisplay()).or(() -> inside.flatMap(Pointers::name));
        return new Named(said, inside.isPresent() ? Optional.empty() : target(reference));
    }

    /** The first that names somebody. */
    Named first(List<Reference> references) {
        return references.stream()
                .map(this::of)
                .filter(named -> !named.isNobody())
                .findFirst()
                .orElseGet(Named::nobody);
    }

    /** The contained resource a reference such as {@code #x} means. */
    Optional<Resource> contained(Reference reference) {
        String place = reference.getReference();
        if (place == null || !place.startsWith("#")) {
            return Optional.empty();
        }
        return contained.stream()
                .filter(resource -> place.substring(1)
                        .equals(resource.getIdElement().getIdPart().replaceFirst("^#", "")))
                .findFirst();
    }

    /** Where an entry of the same source lives; references to other servers are not followed. */
    Optional<EntryId> target(Reference reference) {
        if (reference.getReference() == null || reference.getReference().startsWith("#")) {
            return Optional.empty();
        }
        IdType id = new IdType(reference.getReference());
        if (!id.hasResourceType() || !id.hasIdPart()) {
            return Optional.empty();
        }
        return EntryId.parse(source, id.getResourceType(), id.getIdPart());
    }

    /** What a person, place or product is called. */
    static Optional<String> name(Resource resource) {
        return switch (resource) {
            case Practitioner practitioner -> human(practitioner.getName());
            case RelatedPerson relative -> human(relative.getName());
            case Patient patient -> human(patient.getName());
            case Organization organization -> Tame.label(organization.getName());
            case Location location -> Tame.label(location.getName());
            case Medication medication -> Concepts.words(medication.getCode());
            case PractitionerRole role ->
                Tame.label(role.getPractitioner().getDisplay())
                        .or(() -> Concepts.all(role.getCode()).stream()
                                .map(Concept::said)
                                .findFirst());
            default -> Optional.empty();
        };
    }

    static Optional<String> human(List<HumanName> names) {
        return names.stream()
                .sorted(Comparator.comparing(name -> name.getUse() == HumanName.NameUse.OLD))
                .map(Pointers::human)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<String> human(HumanName name) {
        if (name.hasText()) {
            return Tame.label(name.getText());
        }
        Stream<String> parts = Stream.of(
                        name.getPrefix().stream(), name.getGiven().stream(), Stream.of(name.getFamilyElement()))
                .flatMap(part -> part)
                .map(part -> part.getValue())
                .filter(part -> part != null && !part.isBlank());
        return Tame.label(parts.collect(Collectors.joining(" ")));
    }
}
