package uk.onelondon.enforcement;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.NhsNumber;

/**
 * One place where an item names another: a reference, or an attachment whose address is that of an item.
 *
 * @param target the item named, empty if it is named by an identifier only
 * @param byNumber the NHS number by which a person is named
 * @param takeOut removes the name from the item
 */
record Naming(IIdType target, Optional<String> byNumber, Runnable takeOut) {

    /** Types whose attachments may be files of the record. */
    private static final Set<String> WITH_FILES = Set.of(
            "Communication",
            "Consent",
            "DiagnosticReport",
            "DocumentReference",
            "Media",
            "Patient",
            "QuestionnaireResponse",
            "RelatedPerson");

    private static final Pattern ITEM =
            Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?");

    /** All names in an item, those inside its contained resources and extensions included. */
    static List<Naming> in(Resource item, Elements elements, FhirContext fhir, String base) {
        Stream<Naming> references =
                elements.in(item, Reference.class, fhir).stream().map(Naming::of);
        Stream<Naming> files = WITH_FILES.contains(item.fhirType())
                ? elements.in(item, Attachment.class, fhir).stream().flatMap(file -> of(file, base).stream())
                : Stream.empty();
        return Stream.concat(references, files).toList();
    }

    /** Type and id of the target; empty if it lies at another address, inside the item itself, or has no type. */
    Optional<String> targetHere(String base) {
        boolean elsewhere = target.isAbsolute() && !isUnder(base);
        return target.isEmpty() || target.isLocal() || elsewhere || !target.hasResourceType()
                ? Optional.empty()
                : Optional.of(target.getResourceType() + "/" + target.getIdPart());
    }

    /** Whether the target is an item at another address, which cannot be judged here. */
    boolean isElsewhere(String base) {
        return target.isAbsolute() && target.hasResourceType() && !isUnder(base);
    }

    private boolean isUnder(String base) {
        return target.getValue().startsWith(base + "/");
    }

    private static Naming of(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        Optional<String> number = NhsNumber.SYSTEM.equals(identifier.getSystem())
                ? Optional.ofNullable(identifier.getValue())
                : Optional.empty();
        return new Naming(reference.getReferenceElement(), number, () -> clear(reference));
    }

    private static Optional<Naming> of(Attachment file, String base) {
        String url = Optional.ofNullable(file.getUrl()).orElse("");
        String path = url.startsWith(base + "/") ? url.substring(base.length() + 1) : url;
        return ITEM.matcher(path).matches()
                ? Optional.of(new Naming(
                        new IdType(path),
                        Optional.empty(),
                        () -> file.setUrl(null).setTitle(null)))
                : Optional.empty();
    }

    private static void clear(Reference reference) {
        reference.setReference(null);
        reference.setResource(null);
        reference.setType(null);
        reference.setIdentifier(null);
        reference.setDisplay(null);
        reference.setExtension(null);
        reference.setId(null);
    }
}
