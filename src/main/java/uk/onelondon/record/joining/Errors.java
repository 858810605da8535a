package uk.onelondon.record.joining;

import java.util.Optional;
import uk.onelondon.record.EntryStatus;

/** What holds for every kind: entries written by mistake say nothing about the person, so they join with nothing. */
final class Errors {

    private Errors() {}

    /**
     * The verdict if one of both was written by mistake. Only the very entry itself, copied under its number, is told
     * together with its withdrawal, so that a reader sees that one place still counts it.
     */
    static Optional<Verdict> verdict(Subject one, Subject other, Naming naming) {
        if (!mistaken(one) && !mistaken(other)) {
            return Optional.empty();
        }
        boolean copy = one.sharesNumber(other) && naming != Naming.DIFFERENT && naming != Naming.CONTRADICTING;
        return Optional.of(copy ? Verdict.same(JoinReason.SAME_NUMBER) : Verdict.DIFFERENT);
    }

    private static boolean mistaken(Subject subject) {
        return subject.entry().status() == EntryStatus.ENTERED_IN_ERROR;
    }
}
