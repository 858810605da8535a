package uk.onelondon.record.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.Told;
import uk.onelondon.record.When;
import uk.onelondon.sharedrecord.SourceId;

/**
 * Any other kind of resource, by the names FHIR gives to like elements (FHIR R4, 2.27 "FiveWs"), so that nothing is
 * left out for want of a mapper.
 */
final class OtherMapper {

    private static final List<String> WHAT =
            List.of("code", "type", "category", "title", "name", "description", "topic", "device");
    private static final List<String> WHEN = List.of(
            "occurrence",
            "effective",
            "performed",
            "date",
            "authoredOn",
            "created",
            "issued",
            "recorded",
            "period",
            "started",
            "collection");
    private static final List<String> WHO =
            List.of("recorder", "author", "requester", "performer", "sender", "asserter", "source");
    private static final List<String> WHERE =
            List.of("managingOrganization", "custodian", "organization", "serviceProvider");

    private OtherMapper() {}

    static GeneralEntry map(SourceId source, Resource resource) {
        Draft draft = new Draft(source, resource, happening(resource.fhirType()));
        WHAT.stream()
                .map(name -> first(resource, name))
                .flatMap(Optional::stream)
                .forEach(value -> what(draft, value));
        WHEN.stream()
                .map(name -> first(resource, name))
                .flatMap(Optional::stream)
                .map(value -> value instanceof Type type ? Whens.of(type) : new When.Unknown())
                .filter(when -> !(when instanceof When.Unknown))
                .findFirst()
                .ifPresent(draft::when);
        first(resource, "status")
                .filter(PrimitiveType.class::isInstance)
                .ifPresent(status -> draft.status(Statuses.of(status.primitiveValue())));
        WHO.forEach(name -> reference(resource, name).ifPresent(draft::recorder));
        WHERE.forEach(name -> reference(resource, name).ifPresent(draft::organisation));
        draft.files(resource);
        Property notes = resource.getNamedProperty("note");
        if (notes != null) {
            notes.getValues().stream()
                    .filter(Annotation.class::isInstance)
                    .forEach(note -> draft.words(Label.NOTE, ((Annotation) note).getText()));
        }
        return new GeneralEntry(draft.facts(), List.of(), List.of());
    }

    private static Happening happening(String type) {
        return switch (type) {
            case "FamilyMemberHistory" -> Happening.FAMILY_HISTORY_NOTED;
            case "DeviceRequest", "DeviceUseStatement", "Device", "SupplyDelivery", "SupplyRequest" ->
                Happening.EQUIPMENT_SUPPLIED;
            case "CommunicationRequest" -> Happening.MESSAGE_SENT;
            default -> Happening.SOMETHING_RECORDED;
        };
    }

    private static void what(Draft draft, Base value) {
        switch (value) {
            case CodeableConcept concept -> draft.what(concept);
            case Coding coding -> draft.what(new CodeableConcept(coding));
            case Reference reference ->
                draft.pointers().of(reference).said().ifPresent(said -> draft.what(new Told.Given(Concept.of(said))));
            case PrimitiveType<?> text ->
                Tame.label(text.getValueAsString()).ifPresent(words -> draft.what(new Told.Given(Concept.of(words))));
            default -> {}
        }
    }

    private static Optional<Reference> reference(Resource resource, String name) {
        return first(resource, name).filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    private static Optional<Base> first(Resource resource, String name) {
        Property property = resource.getNamedProperty(name);
        if (property == null || !property.hasValues()) {
            Property choice = resource.getNamedProperty(name + "[x]");
            return choice != null && choice.hasValues()
                    ? Optional.of(choice.getValues().getFirst())
                    : Optional.empty();
        }
        return Optional.of(property.getValues().getFirst());
    }
}
