package uk.onelondon.sharing.log;

import java.util.Optional;
import uk.onelondon.record.Concept;
import uk.onelondon.record.Named;

/**
 * Who asked, as the source gives it. A source may keep a name back and tell a role only.
 *
 * @param name of the person or the system, or empty
 * @param role what the person does, if it is told
 * @param organisation for which the person acted; nobody if it is not told
 * @param key the same for two accesses exactly if the source says that the same asked; may be empty
 */
public record Actor(Kind kind, String name, Optional<Concept> role, Named organisation, String key) {

    /** What is known of somebody's nature. */
    public enum Kind {
        /** The person whose record it is. */
        YOU,
        /** Somebody else. */
        PERSON,
        /** A computer system, with nobody named who used it. */
        SYSTEM,
        /** The source does not say. */
        UNKNOWN
    }
}
