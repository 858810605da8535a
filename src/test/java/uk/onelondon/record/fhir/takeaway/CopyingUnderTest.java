package uk.onelondon.record.fhir.takeaway;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.takeaway.FhirCopies;
import uk.onelondon.sharedrecord.CopyListener;
import uk.onelondon.sharedrecord.RecordCopying;
import uk.onelondon.sharedrecord.RecordReading;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.SourceState;

/** Copies of records that say what a test tells them to. */
public final class CopyingUnderTest implements RecordCopying {

    private final List<Consumer<CopyListener>> script = new ArrayList<>();
    private boolean stopped;

    /** The real writing over any copying. */
    public static FhirCopies over(RecordCopying copying, RecordSources sources, Clock clock) {
        return new WrittenCopies(copying, sources, new FhirText(FhirContext.forR4Cached()), clock);
    }

    CopyingUnderTest then(Consumer<CopyListener> event) {
        script.add(event);
        return this;
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public RecordReading copy(SignedInPerson person, List<String> resourceTypes, CopyListener listener) {
        Thread reading = Thread.ofVirtual().start(() -> script.forEach(event -> event.accept(listener)));
        return new RecordReading() {
            @Override
            public Map<SourceId, SourceState> states() {
                return Map.of();
            }

            @Override
            public boolean finished() {
                return !reading.isAlive();
            }

            @Override
            public boolean await(Duration atMost) {
                try {
                    return reading.join(atMost);
                } catch (InterruptedException e) {
                    return false;
                }
            }

            @Override
            public void again(SourceId source) {}

            @Override
            public void stop() {
                stopped = true;
            }
        };
    }
}
