package uk.onelondon.sharedrecord;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the reading of one source has come. The last five are final until the source is asked again.
 *
 * <p>{@code received + missing} is what the source itself counted, whenever it counted.
 */
public sealed interface SourceState {

    /** Asked, nothing has come yet. */
    record Waiting() implements SourceState {}

    /**
     * Entries are coming.
     *
     * @param received handed to the listener so far, each counted once
     * @param expected what the source has counted so far; grows with each type it answers, never below {@code received}
     */
    record Arriving(int received, int expected) implements SourceState {}

    /**
     * As many entries arrived as the source itself counted, and all could be read.
     *
     * @param at when the last of them arrived
     */
    record Complete(int count, Instant at) implements SourceState {}

    /**
     * Some entries are here and some are not, even after asking again in other ways.
     *
     * @param received handed to the listener
     * @param missing how many entries, at least, did not arrive or could not be read; 0 if nobody can say how many,
     *     because the source did not count or its count contradicts what arrived
     */
    record Partly(int received, int missing, Instant at) implements SourceState {}

    /** The source has nobody with her NHS number. */
    record NothingHere(Instant at) implements SourceState {}

    /**
     * Nothing of this source could be read.
     *
     * @param lastSeen when this node last had a good answer from the source, for anybody; empty if not since it started
     */
    record Unavailable(Reason reason, Optional<Instant> lastSeen) implements SourceState {}
}
