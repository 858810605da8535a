package uk.onelondon.sharedrecord.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.fhir.Entry;

/** Whether a source knows the person whose NHS number the token carries. */
sealed interface Match {

    /**
     * These Patients are she.
     *
     * @param refused others that the source sent as well
     */
    record Known(List<Entry.Readable> patients, List<UnreadableEntry> refused) implements Match {

        /** Their logical ids at the source. */
        Set<String> ids() {
            return patients.stream().map(Entry.Readable::id).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The source has no Patient with her number. */
    record Unknown() implements Match {}

    /** The source sent Patients, and none of them is she. */
    record Refused(List<UnreadableEntry> refused) implements Match {}

    /** The source could not be asked. */
    record Failed(Reason reason) implements Match {}
}
