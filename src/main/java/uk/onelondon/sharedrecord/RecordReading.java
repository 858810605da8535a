package uk.onelondon.sharedrecord;

import java.time.Duration;
import java.util.Map;

/** A reading of one person's record that has begun and goes on by itself. */
public interface RecordReading {

    /** How far each source has come, in the order in which sources are shown. */
    Map<SourceId, SourceState> states();

    /** True if nothing is under way. */
    boolean finished();

    /**
     * Waits until nothing is under way, or until the time is over.
     *
     * @return {@link #finished()}
     */
    boolean await(Duration atMost);

    /** Reads one source anew. Does nothing if it is being read already, or if there is no such source. */
    void again(SourceId source);

    /** Asks for nothing more; the listener hears nothing after this returns. */
    void stop();
}
