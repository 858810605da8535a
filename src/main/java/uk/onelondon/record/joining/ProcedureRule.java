package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Detail.Label;

/** Procedures. Left and right are two; so are two days of the same team; the letter about one may come a day later. */
final class ProcedureRule implements Rule {

    private static final int NEXT_DAY = 1;
    private static final int IN_DOUBT = 3;
    private static final int MINUTES = 60;

    @Override
    public List<String> kept(Subject subject) {
        return Keys.keptByDay(subject);
    }

    @Override
    public List<String> sought(Subject subject) {
        return Keys.soughtByDay(subject, IN_DOUBT);
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        if (one.differsIn(Label.BODY_SITE, other) || one.happened() != other.happened()) {
            return Verdict.DIFFERENT;
        }
        if (naming == Naming.SAME_WORDS) {
            return one.timing().near(other.timing(), 0) ? Verdict.unsure(Doubt.WORDS_ONLY) : Verdict.DIFFERENT;
        }
        if (!naming.byAnyCode()) {
            return Verdict.DIFFERENT;
        }
        return one.sharesNumber(other) ? Verdict.same(JoinReason.SAME_NUMBER) : inTime(one, other, naming);
    }

    private static Verdict inTime(Subject one, Subject other, Naming naming) {
        Verdict same = Verdict.same(naming.reason(JoinReason.SAME_EVENT));
        boolean echo = !one.sameTeller(other);
        return switch (one.timing().to(other.timing())) {
            case SAME_MINUTE -> same;
            case SAME_DAY -> echo ? same : Verdict.unsure(Doubt.SAME_DAY);
            case OTHER_TIME -> {
                if (!echo) {
                    yield Verdict.DIFFERENT;
                }
                yield one.timing().minutesTo(other.timing()) <= MINUTES ? same : Verdict.unsure(Doubt.OTHER_DATE);
            }
            case APART -> apart(one, other, same);
            case MAY_MEET -> one.sameOrganisation(other) ? Verdict.DIFFERENT : Verdict.unsure(Doubt.DATE_NOT_KNOWN);
            case UNKNOWN -> Verdict.DIFFERENT;
        };
    }

    private static Verdict apart(Subject one, Subject other, Verdict same) {
        long days = one.timing().daysTo(other.timing());
        if (one.sameOrganisation(other) || days > IN_DOUBT) {
            return Verdict.DIFFERENT;
        }
        return days <= NEXT_DAY ? same : Verdict.unsure(Doubt.OTHER_DATE);
    }
}
