package uk.onelondon.sandbox;

import java.util.List;
import java.util.Optional;

/** The synthetic people of the sandbox, in the order in which they are listed. Made from the persona stories. */
public interface Citizens {

    /** All of them, also those who do not sign in themselves. */
    List<Citizen> all();

    /** The one with this key. */
    default Optional<Citizen> byKey(String key) {
        return all().stream().filter(c -> c.key().equals(key)).findFirst();
    }
}
