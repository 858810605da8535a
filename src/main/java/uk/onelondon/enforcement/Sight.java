package uk.onelondon.enforcement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharing.rules.ConsentVersion;
import uk.onelondon.sharing.rules.Decision;
import uk.onelondon.sharing.rules.Item;
import uk.onelondon.sharing.rules.Judge;
import uk.onelondon.sharing.rules.Name;
import uk.onelondon.sharing.rules.fhir.ItemReader;

/**
 * What one request of staff may see of one person's items at one endpoint: every current item was decided before
 * anything was looked up, so that all doors show, count and refuse by the same decisions. Never kept beyond the request.
 */
public final class Sight {

    private final String base;
    private final ItemReader reader;
    private final Judge judge;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Set<String> open = new TreeSet<>();

    Sight(String base, Judge judge, Iterable<Resource> items) {
        this.base = base;
        this.reader = new ItemReader();
        this.judge = judge;
        Map<String, Item> facts = new LinkedHashMap<>();
        Map<Name, Set<Name>> referring = new HashMap<>();
        for (Resource item : items) {
            Item read = reader.read(item, base);
            facts.put(key(item), read);
            read.name()
                    .ifPresent(name -> read.refersTo()
                            .forEach(to -> referring
                                    .computeIfAbsent(to, any -> new HashSet<>())
                                    .add(name)));
        }
        facts.forEach((key, item) -> {
            Decision decision = judge.decide(referredTo(item, referring));
            decisions.put(key, decision);
            if (decision.permitted()) {
                open.add(key);
            }
        });
    }

    /** {@code Type/id} of each item that is open. */
    public Set<String> items() {
        return Set.copyOf(open);
    }

    /** Whether this version of an item is open: the item as it is now must be, and the version by itself. */
    public boolean sees(Resource version) {
        return open.contains(key(version))
                && judge.decide(reader.read(version, base)).permitted();
    }

    /** The Consents that decided about one item, or about any if none is named. */
    Set<ConsentVersion> consents(Optional<String> item) {
        return decisions.entrySet().stream()
                .filter(decision -> item.isEmpty() || item.get().equals(decision.getKey()))
                .flatMap(decision -> decision.getValue().consent().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void noteOn(RequestDetails request) {
        request.getUserData().put(Sight.class.getName(), this);
    }

    static Optional<Sight> of(RequestDetails request) {
        return request.getUserData().get(Sight.class.getName()) instanceof Sight sight
                ? Optional.of(sight)
                : Optional.empty();
    }

    private static String key(Resource item) {
        return item.fhirType() + "/" + item.getIdElement().getIdPart();
    }

    private static Item referredTo(Item item, Map<Name, Set<Name>> referring) {
        Set<Name> from =
                item.name().map(name -> referring.getOrDefault(name, Set.of())).orElse(Set.of());
        return from.isEmpty()
                ? item
                : new Item(
                        item.name(),
                        item.type(),
                        item.subjects(),
                        item.classes(),
                        item.codes(),
                        item.labels(),
                        item.dated(),
                        item.authors(),
                        item.refersTo(),
                        from,
                        item.embedded());
    }
}
