package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.util.FhirTerser;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.onelondon.core.NhsNumber;

/**
 * Takes the names of hidden items out of items that are shown (rule R11): the whole reference goes, its identifier and
 * display with it, and so does the narrative of the holder, which may tell the same in words. A reference to something
 * that does not exist stays, since it tells of nobody; a reader cannot tell a reference taken out from one that never
 * was.
 */
@Interceptor(order = HiddenReferences.ORDER)
public final class HiddenReferences {

    static final int ORDER = 300;

    private final NamedItems namedItems;

    HiddenReferences(NamedItems namedItems) {
        this.namedItems = namedItems;
    }

    /** Looks all references of an answer up at once; what a store handed out stays as it was, a copy is changed. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void takeOut(RequestDetails request, @Nullable IBaseResource answer, ResponseDetails response) {
        if (!(Requester.of(request).orElse(null) instanceof Requester.Citizen citizen)) {
            return;
        }
        Reach reach = Reach.of(request).orElseThrow();
        FhirTerser terser = request.getFhirContext().newTerser();
        Map<Resource, List<Reference>> named = new IdentityHashMap<>();
        Set<String> targets = new HashSet<>();
        for (Resource item : Shown.in(answer)) {
            List<Reference> references = terser.getAllPopulatedChildElementsOfType(item, Reference.class);
            named.put(item, references);
            references.forEach(reference -> targetToAsk(reference, reach).ifPresent(targets::add));
        }
        Set<String> hidden = targets.isEmpty() ? Set.of() : namedItems.hiddenAmong(targets, reach);
        Predicate<Reference> leaves = reference -> isHidden(reference, hidden, citizen.nhsNumber(), request);
        UnaryOperator<Resource> cleaned =
                item -> named.getOrDefault(item, List.of()).stream().anyMatch(leaves)
                        ? without(leaves, item.copy(), terser)
                        : item;
        switch (answer) {
            case Bundle bundle ->
                bundle.getEntry().stream()
                        .filter(Bundle.BundleEntryComponent::hasResource)
                        .forEach(entry -> entry.setResource(cleaned.apply(entry.getResource())));
            case Resource item -> response.setResponseResource(cleaned.apply(item));
            case null, default -> {}
        }
    }

    private static Resource without(Predicate<Reference> leaves, Resource copy, FhirTerser terser) {
        terser.getAllPopulatedChildElementsOfType(copy, Reference.class).stream()
                .filter(leaves)
                .forEach(HiddenReferences::clear);
        if (copy instanceof DomainResource holder) {
            holder.setText(null);
        }
        return copy;
    }

    private static Optional<String> targetToAsk(Reference reference, Reach reach) {
        IIdType target = reference.getReferenceElement();
        boolean local = target.isEmpty() || target.isAbsolute() || target.isLocal() || !target.hasResourceType();
        boolean own =
                "Patient".equals(target.getResourceType()) && reach.patientIds().contains(target.getIdPart());
        return local || own ? Optional.empty() : Optional.of(key(target));
    }

    /** What lies at another address cannot be judged here, and counts as hidden unless it is a directory entry. */
    private static boolean isHidden(Reference reference, Set<String> hidden, NhsNumber own, RequestDetails request) {
        IIdType target = reference.getReferenceElement();
        if (target.isAbsolute() && target.hasResourceType()) {
            return !RecordTypes.SHARED.contains(target.getResourceType())
                    && !target.getValue().startsWith(request.getFhirServerBase() + "/");
        }
        return namesAnother(reference, own) || (target.hasResourceType() && hidden.contains(key(target)));
    }

    private static boolean namesAnother(Reference reference, NhsNumber own) {
        return NhsNumber.SYSTEM.equals(reference.getIdentifier().getSystem())
                && NhsNumber.parse(Optional.ofNullable(reference.getIdentifier().getValue())
                                .orElse(""))
                        .filter(own::equals)
                        .isEmpty();
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

    private static String key(IIdType target) {
        return target.getResourceType() + "/" + target.getIdPart();
    }
}
