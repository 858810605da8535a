package uk.onelondon.sharedrecord.reading;

import java.util.List;
import java.util.Optional;
import uk.onelondon.sharedrecord.CopyListener;
import uk.onelondon.sharedrecord.ReceivedText;
import uk.onelondon.sharedrecord.RecordListener;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;
import uk.onelondon.sharedrecord.UnreadableEntry;
import uk.onelondon.sharedrecord.fhir.Entry;

/** Whoever listens to a reading: for resources to show, or for their text to copy. */
interface Hearing {

    void received(SourceId source, List<Entry.Readable> entries);

    void state(SourceId source, SourceState state);

    void unreadable(SourceId source, UnreadableEntry entry);

    void finished();

    /** Hands on resources. */
    static Hearing of(RecordListener listener) {
        return new Hearing() {
            @Override
            public void received(SourceId source, List<Entry.Readable> entries) {
                listener.received(
                        source, entries.stream().map(Entry.Readable::resource).toList());
            }

            @Override
            public void state(SourceId source, SourceState state) {
                listener.state(source, state);
            }

            @Override
            public void unreadable(SourceId source, UnreadableEntry entry) {
                listener.unreadable(source, entry);
            }

            @Override
            public void finished() {
                listener.finished();
            }
        };
    }

    /** Hands on their text. */
    static Hearing of(CopyListener listener) {
        return new Hearing() {
            @Override
            public void received(SourceId source, List<Entry.Readable> entries) {
                List<ReceivedText> texts = entries.stream()
                        .map(Entry.Readable::text)
                        .flatMap(Optional::stream)
                        .toList();
                listener.received(source, texts);
            }

            @Override
            public void state(SourceId source, SourceState state) {
                listener.state(source, state);
            }

            @Override
            public void unreadable(SourceId source, UnreadableEntry entry) {
                listener.unreadable(source, entry);
            }

            @Override
            public void finished() {
                listener.finished();
            }
        };
    }
}
