package uk.onelondon.sharing.ui;

import java.util.List;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.log.KnownCare;
import uk.onelondon.sharing.log.KnownCare.Match;

/**
 * All that a page about who looked needs to draw itself once. Handed down while drawing, never kept in a view.
 *
 * @param recordSettled true if nothing more of the record is coming, so that visits are known as far as they will be
 */
record LogReading(AccessLog log, List<Matched> views, boolean recordSettled) {

    /** A view with what it belongs to. */
    record Matched(AccessView view, Match match) {}

    static LogReading of(AccessLog log, RecordSnapshot record) {
        KnownCare care = KnownCare.of(record);
        return new LogReading(
                log,
                log.views().stream()
                        .map(view -> new Matched(view, care.match(view)))
                        .toList(),
                record.settled());
    }

    /** True if nothing more is coming by itself. */
    boolean settled() {
        return log.settled() && recordSettled;
    }
}
