package uk.onelondon.sharedrecord;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * Is told what arrives while a record is read. Calls come from threads of the reading, in batches of a page, and never
 * two at once for one reading; they should be short. An exception from a listener is logged and costs nobody else.
 */
public interface RecordListener {

    /**
     * Entries of one source, newest first within a type, each entry once, the person's own Patient resources among
     * them. Narratives are cut.
     */
    void received(SourceId source, List<Resource> resources);

    /**
     * The source has come further. {@link SourceState.Waiting} after another state means it is read anew: everything it
     * sends from here replaces what it sent before.
     */
    void state(SourceId source, SourceState state);

    /** An entry arrived that cannot be shown. */
    void unreadable(SourceId source, UnreadableEntry entry);

    /** Nothing is under way any more; called again after each {@link RecordReading#again}. */
    void finished();
}
