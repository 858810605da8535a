package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.ResultEntry;

/**
 * Results. One sample goes to several places, so the same test of the same minute with the same finding is one result.
 * Tests are done again and again, so nothing less will do, but for a place that keeps only the day.
 */
final class ResultRule implements Rule {

    @Override
    public List<String> kept(Subject subject) {
        Keys keys = Keys.of(subject);
        String finding = subject.finding();
        if (subject.timing().day()) {
            keys.name(subject, "day " + subject.timing().first() + " " + finding);
        }
        if (subject.timing().minute() != Timing.NONE) {
            keys.name(subject, "minute " + subject.timing().minute());
        }
        return finding.isEmpty()
                ? keys.list()
                : keys.name(subject, "found " + finding).list();
    }

    @Override
    public List<String> sought(Subject subject) {
        if (!subject.timing().day()) {
            return kept(subject);
        }
        Keys keys = Keys.of(subject).name(subject, "day " + subject.timing().first() + " " + subject.finding());
        boolean minute = subject.timing().minute() != Timing.NONE;
        return minute
                ? keys.name(subject, "minute " + subject.timing().minute()).list()
                : keys.list();
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        if (!(one.entry() instanceof ResultEntry first)
                || !(other.entry() instanceof ResultEntry second)
                || first.panel() != second.panel()) {
            return Verdict.DIFFERENT;
        }
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        boolean named = naming.byAnyCode() || naming == Naming.SAME_WORDS;
        if (!named || one.differsIn(Label.BODY_SITE, other)) {
            return Verdict.DIFFERENT;
        }
        boolean alike = one.finding().equals(other.finding());
        boolean corrected = !alike && (early(first) != early(second) || amended(first) != amended(second));
        if (one.sharesNumber(other) && (naming.byAnyCode() || alike)) {
            return numbered(one, other, alike, corrected);
        }
        Verdict verdict = inTime(one, other, naming, alike, corrected);
        return naming == Naming.SAME_WORDS && !verdict.equals(Verdict.DIFFERENT)
                ? Verdict.unsure(Doubt.WORDS_ONLY)
                : verdict;
    }

    private static Verdict numbered(Subject one, Subject other, boolean alike, boolean corrected) {
        boolean again = one.timing().to(other.timing()) == Timing.Relation.OTHER_TIME && one.sameTeller(other);
        if (again) {
            return Verdict.DIFFERENT; // several samples of one day under one laboratory number
        }
        if (alike) {
            return Verdict.same(JoinReason.SAME_NUMBER);
        }
        return corrected ? Verdict.same(JoinReason.CORRECTED_FINDING) : Verdict.unsure(Doubt.OTHER_FINDING);
    }

    private static Verdict inTime(Subject one, Subject other, Naming naming, boolean alike, boolean corrected) {
        boolean echo = !one.sameTeller(other);
        Verdict same = Verdict.same(naming.reason(JoinReason.SAME_FINDING));
        return switch (one.timing().to(other.timing())) {
            case SAME_MINUTE -> {
                if (alike) {
                    yield same;
                }
                yield corrected
                        ? Verdict.same(naming.reason(JoinReason.CORRECTED_FINDING))
                        : Verdict.unsure(Doubt.OTHER_FINDING);
            }
            case SAME_DAY -> {
                if (!alike) {
                    yield corrected && echo ? Verdict.unsure(Doubt.OTHER_FINDING) : Verdict.DIFFERENT;
                }
                yield echo && !one.finding().isEmpty() ? same : Verdict.unsure(Doubt.SAME_DAY);
            }
            case OTHER_TIME ->
                alike && !one.finding().isEmpty() && !one.sameOrganisation(other)
                        ? Verdict.unsure(Doubt.OTHER_DATE)
                        : Verdict.DIFFERENT;
            case MAY_MEET, UNKNOWN ->
                alike && echo && !one.finding().isEmpty() ? Verdict.unsure(Doubt.DATE_NOT_KNOWN) : Verdict.DIFFERENT;
            case APART -> Verdict.DIFFERENT;
        };
    }

    private static boolean amended(ResultEntry result) {
        return result.status() == EntryStatus.AMENDED;
    }

    private static boolean early(ResultEntry result) {
        return result.status() == EntryStatus.EARLY;
    }
}
