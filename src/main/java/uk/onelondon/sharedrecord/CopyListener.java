package uk.onelondon.sharedrecord;

import java.util.List;

/**
 * Is told what arrives while a record is copied, as a {@link RecordListener} is while it is read: never two calls at
 * once for one copy.
 */
public interface CopyListener {

    /** Entries of one source, each once, the person's own Patient resources among them. */
    void received(SourceId source, List<ReceivedText> resources);

    /** The source has come further. */
    void state(SourceId source, SourceState state);

    /** An entry arrived that cannot be read, and so cannot be copied. */
    void unreadable(SourceId source, UnreadableEntry entry);

    /** Nothing is under way any more. */
    void finished();
}
