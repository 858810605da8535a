package uk.onelondon.sharedrecord;

import java.util.List;
import uk.onelondon.identity.SignedInPerson;

/** The shared record word for word, for a person who takes it away. Asked as the person, like {@link SharedRecord}. */
public interface RecordCopying {

    /**
     * Reads what all sources hold about a person, by the rules and with the completeness of {@link SharedRecord#read}.
     * Returns at once; the listener hears of the rest, and whoever is slow to listen slows the reading down.
     *
     * @throws IllegalArgumentException if a type is not one of the patient compartment
     */
    RecordReading copy(SignedInPerson person, List<String> resourceTypes, CopyListener listener);
}
