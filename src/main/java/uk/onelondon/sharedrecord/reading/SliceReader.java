package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.util.Optional;
import uk.onelondon.sharedrecord.Reason;
import uk.onelondon.sharedrecord.fhir.Page;
import uk.onelondon.sharedrecord.http.Outcome;

/**
 * Reads one type of one patient, complete or said so: newest first along the pages, then, if fewer came than the server
 * counted, again by date windows.
 */
final class SliceReader {

    /** Enough for what the first screen shows of a type with thousands of entries. */
    private static final int LOOK = 40;

    /** A page that a server which is slow at first, or on a busy day, can still give. */
    private static final int SMALL_PAGE = 100;

    private final SourceAccess access;
    private final Question question;
    private final Slice slice;

    SliceReader(SourceAccess access, Question question, Slice slice) {
        this.access = access;
        this.question = question;
        this.slice = slice;
    }

    Kind kind() {
        return question.kind();
    }

    Slice slice() {
        return slice;
    }

    /**
     * Reads the newest few.
     *
     * @return true if that was all of it
     */
    boolean look() {
        Walk walk = new Walk(access, slice, Walk.Scope.ALL);
        Optional<Outcome.Failed<Page>> trouble = walk.follow(question.newestFirst(LOOK), 1);
        return trouble.isEmpty()
                && slice.isCounted()
                && slice.arrived() == walk.total().orElse(-1);
    }

    /**
     * Reads all of it.
     *
     * @return why it ended early, if it did
     */
    Optional<Reason> read() {
        Optional<Outcome.Failed<Page>> trouble = firstWalk();
        if (slice.arrived() == 0 && trouble.filter(this::typeIsNotServed).isPresent()) {
            slice.counted(0);
            return Optional.empty();
        }
        if (trouble.filter(failed -> access.isHopeless(failed.reason())).isEmpty()) {
            trouble = settle(trouble);
        }
        if (trouble.isEmpty() || slice.isCounted() && !slice.isShort()) {
            return Optional.empty();
        }
        slice.cutOff();
        return trouble.map(Outcome.Failed::reason);
    }

    private Optional<Outcome.Failed<Page>> firstWalk() {
        Walk.Scope looked = slice.arrived() > 0 ? Walk.Scope.ALL_AGAIN : Walk.Scope.ALL;
        Optional<Outcome.Failed<Page>> trouble = walk(question.newestFirst(question.pageSize()), looked);
        if (trouble.filter(failed -> failed.status() == 400).isPresent()) {
            return walk(question.plain(), looked);
        }
        boolean tooMuchAtOnce =
                trouble.filter(failed -> failed.reason() == Reason.TOO_SLOW).isPresent();
        return tooMuchAtOnce && question.pageSize() > SMALL_PAGE && access.wantsMore()
                ? walk(question.newestFirst(SMALL_PAGE), Walk.Scope.ALL_AGAIN)
                : trouble;
    }

    private Optional<Outcome.Failed<Page>> walk(URI first, Walk.Scope scope) {
        return new Walk(access, slice, scope).follow(first, access.limits().pages());
    }

    private Optional<Outcome.Failed<Page>> settle(Optional<Outcome.Failed<Page>> trouble) {
        if (!slice.isCounted() || slice.isOver()) {
            access.count(question.count()).ifPresent(slice::counted);
        }
        if (!slice.isShort()) {
            return trouble;
        }
        return new WindowReader(access, question, slice).read(trouble);
    }

    private boolean typeIsNotServed(Outcome.Failed<Page> failed) {
        boolean refused = failed.status() == 400 || failed.status() == 403 || failed.status() == 405;
        return failed.reason() == Reason.NOT_THERE
                || (refused && access.leavesOut(question.kind().type()));
    }
}
