package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * How far one requester may reach at one endpoint. The interceptors decide it before a request is handled; the store
 * obeys it in every query, so that a count, a page or a refusal tells nothing about what lies outside.
 *
 * @param requester stable key of who asks, for whom and through which client; a page of results opens only to the
 *     requester who asked for the first page
 * @param everyPatient true for a system that may see all patients; then {@code patientIds} is not looked at
 * @param patientIds logical ids of Patient at this endpoint whose compartments are open
 * @param patientTypes types that are open inside those compartments only, for example {@code Observation}
 * @param sharedTypes types that are open without belonging to a patient, for example {@code Organization}
 * @param withheldLabels security label codes whose bearers are as if absent, for example {@code NOPAT}
 * @param sight of staff, which items about a patient are open at all; empty if no choice stands in the way
 */
public record Reach(
        String requester,
        boolean everyPatient,
        Set<String> patientIds,
        Set<String> patientTypes,
        Set<String> sharedTypes,
        Set<String> withheldLabels,
        Optional<Sight> sight) {

    private static final String KEY = Reach.class.getName();

    /** Nothing is mutable after this. */
    public Reach {
        patientIds = Set.copyOf(patientIds);
        patientTypes = Set.copyOf(patientTypes);
        sharedTypes = Set.copyOf(sharedTypes);
        withheldLabels = Set.copyOf(withheldLabels);
    }

    /** Without a look at choices. */
    public Reach(
            String requester,
            boolean everyPatient,
            Set<String> patientIds,
            Set<String> patientTypes,
            Set<String> sharedTypes,
            Set<String> withheldLabels) {
        this(requester, everyPatient, patientIds, patientTypes, sharedTypes, withheldLabels, Optional.empty());
    }

    /** Gives this reach to a request; an interceptor does so before the request is handled. */
    public void grantTo(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }

    /** The reach of a request; empty if no interceptor granted one, and then nothing is open. */
    public static Optional<Reach> of(RequestDetails request) {
        return request.getUserData().get(KEY) instanceof Reach reach ? Optional.of(reach) : Optional.empty();
    }

    /**
     * Whether an item with these properties is open. A patient's item is open only if every patient it is about is
     * within reach; a shared item only if it is about nobody.
     */
    public boolean opens(String type, Set<String> patients, Set<String> labels) {
        boolean open = everyPatient
                ? patientTypes.contains(type) || sharedTypes.contains(type)
                : patients.isEmpty()
                        ? sharedTypes.contains(type)
                        : patientTypes.contains(type) && patientIds.containsAll(patients);
        return open && labels.stream().noneMatch(withheldLabels::contains);
    }

    /** Whether an item with these facts is open; of staff no facts suffice, since a choice may be about the item itself. */
    public boolean opens(ItemFacts item) {
        return opens(item.type(), item.patients(), item.labels())
                && (item.patients().isEmpty() || sight.isEmpty());
    }

    /** Whether this version of an item is open. */
    public boolean opens(Resource version) {
        return opens(version, ItemFacts.of(version));
    }

    /** The same for facts that are known already. */
    public boolean opens(Resource version, ItemFacts facts) {
        return opens(facts.type(), facts.patients(), facts.labels())
                && (facts.patients().isEmpty()
                        || sight.filter(known -> !known.sees(version)).isEmpty());
    }
}
