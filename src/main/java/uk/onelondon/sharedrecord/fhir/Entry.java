package uk.onelondon.sharedrecord.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.ReceivedText;

/** One entry of a Bundle, read for itself. */
public sealed interface Entry {

    /**
     * It could be read.
     *
     * @param type its resource type
     * @param id its logical id
     * @param subject the Patient it is about, as {@link Subjects} finds it
     * @param text how it came, if it is read to be copied
     */
    record Readable(String type, String id, Optional<String> subject, Resource resource, Optional<ReceivedText> text)
            implements Entry {}

    /** It could not. */
    record Unreadable(Optional<String> type, Optional<String> id, Reason reason) implements Entry {}
}
