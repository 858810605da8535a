package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;

/** Procedures. Left and right are two; so are two days of the same team; the letter about one may come a day later. */
final class ProcedureRule implements Rule {

    private static final int NEXT_DAY = 1;
    private static final int IN_DOUBT = 3;

    @Override
    public List<String> kept(Subject subject) {
        return Keys.of(subject).days(subject, 0).name(subject, "any day").list();
    }

    @Override
    public List<String> sought(Subject subject) {
        Keys keys = Keys.of(subject);
        return subject.timing().day()
                ? keys.days(subject, IN_DOUBT).list()
                : keys.name(subject, "any day").list();
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        if (one.differsIn(Label.BODY_SITE, other) || happened(one) != happened(other)) {
            return Verdict.DIFFERENT;
        }
        if (naming == Naming.SAME_WORDS) {
            boolean meet =
                    one.timing().day() && other.timing().day() && one.timing().daysTo(other.timing()) == 0;
            return meet ? Verdict.unsure(Doubt.WORDS_ONLY) : Verdict.DIFFERENT;
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
            case OTHER_TIME -> echo ? Verdict.unsure(Doubt.OTHER_DATE) : Verdict.DIFFERENT;
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

    private static boolean happened(Subject subject) {
        EntryStatus status = subject.entry().status();
        return status.counts() && status != EntryStatus.PLANNED;
    }
}
