package uk.onelondon.record.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.When;

/**
 * Conditions. The same illness is told since different days by different people; but an illness that was over before it
 * began again is told twice because it happened twice.
 */
final class ConditionRule implements Rule {

    private static final int ANOTHER_EPISODE = 180;
    private static final int NEAR = 7;
    private static final int ANOTHER_START = 31;

    @Override
    public List<String> kept(Subject subject) {
        return Keys.of(subject).name(subject).list();
    }

    @Override
    public List<String> sought(Subject subject) {
        return kept(subject);
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        if (!(one.entry() instanceof ConditionEntry first) || !(other.entry() instanceof ConditionEntry second)) {
            return Verdict.DIFFERENT;
        }
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        if (one.differsIn(Label.BODY_SITE, other)) {
            return Verdict.DIFFERENT;
        }
        boolean number = one.sharesNumber(other);
        if (naming.byAnyCode()) {
            return number ? Verdict.same(JoinReason.SAME_NUMBER) : inTime(one, other, first, second, naming);
        }
        return switch (naming) {
            case SAME_WORDS -> number ? Verdict.same(JoinReason.SAME_NUMBER) : words(one, other, first, second);
            case DIFFERENT, NAMELESS, WORDS_WITHIN -> number ? Verdict.unsure(Doubt.OTHER_NAME) : Verdict.DIFFERENT;
            case SAME_CODE, SAME_MEANING, CONTRADICTING -> Verdict.DIFFERENT;
        };
    }

    private static Verdict words(Subject one, Subject other, ConditionEntry first, ConditionEntry second) {
        return inTime(one, other, first, second, Naming.SAME_CODE).equals(Verdict.DIFFERENT)
                ? Verdict.DIFFERENT
                : Verdict.unsure(Doubt.WORDS_ONLY);
    }

    private static Verdict inTime(
            Subject one, Subject other, ConditionEntry first, ConditionEntry second, Naming naming) {
        Verdict same = Verdict.same(naming.reason(JoinReason.SAME_ILLNESS));
        boolean firstLasts = lasts(first);
        boolean secondLasts = lasts(second);
        if (firstLasts && secondLasts) {
            boolean again = one.sameOrganisation(other) && apart(one, other) > ANOTHER_START;
            return again ? Verdict.unsure(Doubt.OTHER_DATE) : same;
        }
        if (one.timing().near(other.timing(), NEAR)) {
            return same;
        }
        Optional<Long> firstEnd = firstLasts ? Optional.of(Long.MAX_VALUE) : end(first);
        Optional<Long> secondEnd = secondLasts ? Optional.of(Long.MAX_VALUE) : end(second);
        boolean unknown = firstEnd.isEmpty()
                || secondEnd.isEmpty()
                || !one.timing().known()
                || !other.timing().known();
        if (unknown) {
            return Verdict.unsure(Doubt.DATE_NOT_KNOWN);
        }
        boolean meet = one.timing().first() <= secondEnd.get() && other.timing().first() <= firstEnd.get();
        if (!meet) {
            return Verdict.DIFFERENT;
        }
        boolean closed = closed(first) || closed(second);
        return closed && apart(one, other) > ANOTHER_EPISODE ? Verdict.unsure(Doubt.OTHER_DATE) : same;
    }

    /** True if it came and went; one of the same name that nobody closed elsewhere, long before, may be another. */
    private static boolean closed(ConditionEntry condition) {
        return condition.status() == EntryStatus.RESOLVED || condition.status() == EntryStatus.STOPPED;
    }

    /** True if nothing says that it is over or was never there. */
    private static boolean lasts(ConditionEntry condition) {
        boolean seenOnce = !condition.problem() && condition.status() == EntryStatus.NOT_SAID;
        return condition.status().current() && !seenOnce;
    }

    /** The last day it is known to have been there, or was found not to be; empty if unknown. */
    private static Optional<Long> end(ConditionEntry condition) {
        boolean ofThatDay = condition.status() == EntryStatus.RULED_OUT || condition.status() == EntryStatus.NOT_SAID;
        When when = ofThatDay && condition.ended() instanceof When.Unknown ? condition.when() : condition.ended();
        return when.latest().map(LocalDate::toEpochDay);
    }

    private static long apart(Subject one, Subject other) {
        return one.timing().known() && other.timing().known() ? one.timing().daysTo(other.timing()) : 0;
    }
}
