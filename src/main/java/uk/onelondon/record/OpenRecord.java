package uk.onelondon.record;

import java.time.Duration;
import uk.onelondon.sharedrecord.SourceId;

/** One person's record while it is being read and for a short time after. Shared by her pages; safe for threads. */
public interface OpenRecord {

    /** What has arrived so far. */
    RecordSnapshot now();

    /** True if nothing more is coming by itself; cheaper than to ask what has arrived. */
    boolean settled();

    /**
     * What has arrived once nothing more is coming, or once the reading is this old. The time counts from its beginning,
     * so that ten parts of a page wait no longer than one.
     */
    RecordSnapshot firstView(Duration sinceItBegan);

    /** Reads one source anew. */
    void again(SourceId source);

    /**
     * Tells of changes worth a word: a source that is done or down, and the end. Called on other threads, seldom.
     *
     * @return ends it; must be called
     */
    Runnable onChange(Runnable listener);
}
