package uk.onelondon.sharedrecord;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What one item of a source said, one time after another.
 *
 * @param newestFirst as the source orders them
 * @param complete false if some are not among them: deleted for a while, unreadable, or more than a page
 */
public record Versions(List<Resource> newestFirst, boolean complete) {

    /** Copies the list. */
    public Versions {
        newestFirst = List.copyOf(newestFirst);
    }
}
