package uk.onelondon.sharing.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.sharing.log.AccessLog;
import uk.onelondon.sharing.log.AccessView;
import uk.onelondon.sharing.log.KnownCare;
import uk.onelondon.sharing.log.KnownCare.Match;
import uk.onelondon.sharing.log.News;

/**
 * All that a page about who looked needs to draw itself once. Handed down while drawing, never kept in a view.
 *
 * @param news since she last read the log; empty if she never did
 * @param recordSettled true if nothing more of the record is coming, so that visits are known as far as they will be
 */
record LogReading(AccessLog log, List<Matched> views, Optional<News> news, boolean recordSettled) {

    /** A view with what it belongs to. */
    record Matched(AccessView view, Match match) {}

    static LogReading of(AccessLog log, RecordSnapshot record, Instant signedInAt) {
        KnownCare care = KnownCare.of(record);
        return new LogReading(
                log,
                log.views().stream()
                        .map(view -> new Matched(view, care.match(view)))
                        .toList(),
                News.of(log, care::match, signedInAt),
                record.settled());
    }

    /** True if nothing more is coming by itself. */
    boolean settled() {
        return log.settled() && recordSettled;
    }
}
