package uk.onelondon.enforcement;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.onelondon.core.NhsNumber;

/**
 * Takes the names of hidden items out of items that are shown (rule R11): the whole reference goes, its identifier and
 * display with it, and so does the narrative of the holder, which may tell the same in words. A reference to something
 * that does not exist stays, since it tells of nobody; a reader cannot tell a reference taken out from one that never
 * was. The self link of a Bundle goes too, because it shows what {@link HiddenTargets} made of the search.
 */
@Interceptor(order = HiddenReferences.ORDER)
public final class HiddenReferences {

    static final int ORDER = 300;

    private final Elements elements = new Elements();
    private final NamedItems namedItems;

    HiddenReferences(NamedItems namedItems) {
        this.namedItems = namedItems;
    }

    /** Looks all names of an answer up at once; what a store handed out stays as it was, a copy is changed. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void takeOut(RequestDetails request, @Nullable IBaseResource answer, ResponseDetails response) {
        Optional<NhsNumber> person = Requester.of(request).flatMap(Requester::person);
        if (person.isEmpty()) {
            return;
        }
        Reach reach = Reach.of(request).orElseThrow();
        FhirContext fhir = request.getFhirContext();
        String base = Optional.ofNullable(request.getFhirServerBase()).orElse("");
        Map<Resource, List<Naming>> named = new IdentityHashMap<>();
        Set<String> targets = new HashSet<>();
        for (Resource item : Shown.in(answer)) {
            List<Naming> names = Naming.in(item, elements, fhir, base);
            named.put(item, names);
            names.forEach(name -> name.targetHere(base)
                    .filter(target -> !isOwnPatient(target, reach))
                    .ifPresent(targets::add));
        }
        Set<String> hidden = targets.isEmpty() ? Set.of() : namedItems.hiddenAmong(targets, reach);
        Predicate<Naming> leaves = name -> isHidden(name, hidden, person.get(), base);
        UnaryOperator<Resource> cleaned = item -> OwnLog.shown(
                named.getOrDefault(item, List.of()).stream().anyMatch(leaves)
                        ? without(leaves, item.copy(), fhir, base)
                        : item);
        switch (answer) {
            case Bundle bundle -> {
                bundle.getLink().removeIf(link -> "self".equals(link.getRelation()));
                bundle.getEntry().stream()
                        .filter(Bundle.BundleEntryComponent::hasResource)
                        .forEach(entry -> entry.setResource(cleaned.apply(entry.getResource())));
            }
            case Resource item -> response.setResponseResource(cleaned.apply(item));
            case null, default -> {}
        }
    }

    private static boolean isOwnPatient(String target, Reach reach) {
        return target.startsWith("Patient/") && reach.patientIds().contains(target.substring("Patient/".length()));
    }

    private Resource without(Predicate<Naming> leaves, Resource copy, FhirContext fhir, String base) {
        Naming.in(copy, elements, fhir, base).stream()
                .filter(leaves)
                .forEach(name -> name.takeOut().run());
        if (copy instanceof DomainResource holder) {
            holder.setText(null);
        }
        return copy;
    }

    /** What lies at another address cannot be judged here, and counts as hidden unless it is a directory entry. */
    private static boolean isHidden(Naming name, Set<String> hidden, NhsNumber own, String base) {
        boolean foreign = name.isElsewhere(base)
                && !RecordTypes.SHARED.contains(name.target().getResourceType());
        boolean another = name.byNumber()
                .filter(number -> NhsNumber.parse(number).filter(own::equals).isEmpty())
                .isPresent();
        return foreign
                || another
                || name.targetHere(base).filter(hidden::contains).isPresent();
    }
}
