package uk.onelondon.enforcement;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * What citizens may write at one endpoint.
 *
 * @param types FHIR types, each with rules of its own in {@link WriteRules}
 * @param items the endpoint's store
 */
public record CitizenWriting(Set<String> types, Items items) {

    /** Looks up what a write would replace. The record implements it over its own store. */
    public interface Items {

        /** The current version of an item, whoever it is about, with its version id; empty if absent or deleted. */
        Optional<Resource> current(String type, String id);
    }

    /** @throws IllegalArgumentException if there are no rules for one of the types */
    public CitizenWriting {
        types = Set.copyOf(types);
        if (!WriteRules.TYPES.containsAll(types)) {
            throw new IllegalArgumentException("There are no rules for writing one of these types");
        }
    }

    /** Citizens write nothing here. */
    public static CitizenWriting nothing() {
        return new CitizenWriting(Set.of(), (type, id) -> Optional.empty());
    }

    /** What a person says herself: requests to correct her record, her own words, her choices and their receipts. */
    public static CitizenWriting ownWordsAndRequests(Items items) {
        return new CitizenWriting(WriteRules.TYPES, items);
    }
}
