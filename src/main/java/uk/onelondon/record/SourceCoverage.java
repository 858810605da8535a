package uk.onelondon.record;

import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.SourceState;

/**
 * How much of one source is in a snapshot.
 *
 * @param notShown how many entries of it are named as impossible to show
 */
public record SourceCoverage(RecordSource source, SourceState state, int notShown) {

    /** True if everything the source holds about the person was received and could be shown. */
    public boolean complete() {
        return notShown == 0
                && switch (state) {
                    case SourceState.Complete c -> true;
                    case SourceState.NothingHere n -> true;
                    case SourceState.Waiting w -> false;
                    case SourceState.Arriving a -> false;
                    case SourceState.Partly p -> false;
                    case SourceState.Unavailable u -> false;
                };
    }

    /** True while more may come without anybody asking. */
    public boolean coming() {
        return switch (state) {
            case SourceState.Waiting w -> true;
            case SourceState.Arriving a -> true;
            case SourceState.Complete c -> false;
            case SourceState.NothingHere n -> false;
            case SourceState.Partly p -> false;
            case SourceState.Unavailable u -> false;
        };
    }

    /** True if nothing of the source could be read. */
    public boolean down() {
        return state instanceof SourceState.Unavailable;
    }
}
