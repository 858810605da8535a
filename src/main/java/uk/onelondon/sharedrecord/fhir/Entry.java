package uk.onelondon.sharedrecord.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.sharedrecord.Reason;

/** One entry of a Bundle, read for itself. */
public sealed interface Entry {

    /**
     * It could be read.
     *
     * @param type its resource type
     * @param id its logical id
     * @param subject the Patient it is about, as {@link Subjects} finds it
     */
    record Readable(String type, String id, Optional<String> subject, Resource resource) implements Entry {}

    /** It could not. */
    record Unreadable(Optional<String> type, Optional<String> id, Reason reason) implements Entry {}
}
