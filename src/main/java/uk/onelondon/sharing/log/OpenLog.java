package uk.onelondon.sharing.log;

import java.time.Duration;
import uk.onelondon.sharedrecord.SourceId;

/** One person's log while it is being read and for a short time after. Shared by her pages; safe for threads. */
public interface OpenLog {

    /** What has arrived so far. */
    AccessLog now();

    /** What has arrived once nothing more is coming, or once the reading is this old. */
    AccessLog firstView(Duration sinceItBegan);

    /** Reads one place anew. */
    void again(SourceId source);

    /**
     * Tells of changes worth a word: a source that is done or down, and the end. Called on other threads, seldom.
     *
     * @return ends it; must be called
     */
    Runnable onChange(Runnable listener);
}
