package uk.onelondon.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What entries name without saying what it is called, and what does not come with a person's record because it is about
 * nobody: staff, organisations, places, products. It is asked for by its id after everything else has come.
 *
 * @param underWay true as long as it is not known of all of them whether they are there
 * @param names of those that are there or could not be asked for; empty if no name is known
 */
public record LookedUp(boolean underWay, Map<EntryId, Optional<String>> names) {

    /** FHIR R4 types of what is looked up. */
    public static final Set<String> TYPES =
            Set.of("Location", "Medication", "Organization", "Practitioner", "PractitionerRole");

    /** Copies the map. */
    public LookedUp {
        names = Map.copyOf(names);
    }

    /** Nothing is looked up. */
    public static LookedUp nothing() {
        return new LookedUp(false, Map.of());
    }

    /** What it is called, if that is known. */
    public Optional<String> name(EntryId id) {
        return names.getOrDefault(id, Optional.empty());
    }

    /** With what was looked up now, after which nothing is under way. */
    public LookedUp and(Map<EntryId, Optional<String>> more) {
        Map<EntryId, Optional<String>> all = new HashMap<>(names);
        all.putAll(more);
        return new LookedUp(false, all);
    }

    /** True if it is there, or may be. */
    boolean mayBeThere(EntryId id) {
        return names.containsKey(id) || (underWay && TYPES.contains(id.type()));
    }
}
