package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;

/** Visits and stays. One hospital told in two sources is one visit; two hospitals on one day may be a transfer. */
final class VisitRule implements Rule {

    private static final int MINUTES = 60;

    @Override
    public List<String> kept(Subject subject) {
        Keys keys = Keys.of(subject);
        return subject.timing().day()
                ? keys.add(subject.entry().facts().happening().key() + " "
                                + subject.timing().first())
                        .list()
                : keys.list();
    }

    @Override
    public List<String> sought(Subject subject) {
        return kept(subject);
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        if (one.entry().facts().happening() != other.entry().facts().happening()) {
            return Verdict.DIFFERENT;
        }
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        if (one.sharesNumber(other)) {
            return Verdict.same(JoinReason.SAME_NUMBER);
        }
        if (one.happened() != other.happened()) {
            return Verdict.DIFFERENT;
        }
        boolean otherName = naming == Naming.DIFFERENT;
        boolean echo = one.sameOrganisation(other) && !one.sameTeller(other);
        Verdict same = Verdict.same(naming.reason(JoinReason.SAME_EVENT));
        return switch (one.timing().to(other.timing())) {
            case SAME_MINUTE -> {
                if (one.sameTeller(other) && otherName) {
                    yield unsure(); // one place tells of two visits that began together
                }
                yield one.sameOrganisation(other) || naming.byAnyCode() ? same : unsure();
            }
            case OTHER_TIME -> {
                if (!echo || one.timing().minutesTo(other.timing()) > MINUTES) {
                    yield Verdict.DIFFERENT;
                }
                yield otherName ? unsure() : same;
            }
            case SAME_DAY -> echo && !otherName ? same : unsure();
            case MAY_MEET, APART, UNKNOWN -> Verdict.DIFFERENT;
        };
    }

    private static Verdict unsure() {
        return Verdict.unsure(Doubt.SAME_DAY);
    }
}
