package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.Happening;

/**
 * Vaccinations. They are often written down the day after, and the batch is often not passed on. Two batches are two
 * vaccinations until somebody says which is right.
 */
final class VaccinationRule implements Rule {

    private static final int NEXT_DAY = 1;
    private static final int IN_DOUBT = 14;

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
        if (one.entry().facts().happening() != other.entry().facts().happening()) {
            boolean near = naming.byAnyCode() && one.timing().near(other.timing(), 0);
            return near ? Verdict.unsure(Doubt.GIVEN_OR_NOT) : Verdict.DIFFERENT;
        }
        if (naming == Naming.SAME_WORDS) {
            return one.timing().near(other.timing(), NEXT_DAY) ? Verdict.unsure(Doubt.WORDS_ONLY) : Verdict.DIFFERENT;
        }
        if (!naming.byAnyCode()) {
            return Verdict.DIFFERENT;
        }
        if (one.sharesNumber(other)) {
            return Verdict.same(JoinReason.SAME_NUMBER);
        }
        if (one.entry().facts().happening() == Happening.VACCINE_NOT_GIVEN) {
            return one.timing().near(other.timing(), 0)
                    ? Verdict.same(naming.reason(JoinReason.SAME_EVENT))
                    : Verdict.DIFFERENT;
        }
        return given(one, other, naming);
    }

    private static Verdict given(Subject one, Subject other, Naming naming) {
        boolean otherBatch = one.differsIn(Label.BATCH, other);
        boolean sameBatch = !otherBatch
                && !one.detail(Label.BATCH).isEmpty()
                && !other.detail(Label.BATCH).isEmpty();
        if (!one.timing().day() || !other.timing().day()) {
            return vague(one, other, naming, sameBatch, otherBatch);
        }
        long apart = one.timing().daysTo(other.timing());
        if (apart > NEXT_DAY) {
            return sameBatch && apart <= IN_DOUBT ? Verdict.unsure(Doubt.OTHER_DATE) : Verdict.DIFFERENT;
        }
        if (otherBatch) {
            return apart == 0 ? Verdict.unsure(Doubt.OTHER_BATCH) : Verdict.DIFFERENT;
        }
        if (sameBatch) {
            return Verdict.same(naming.reason(JoinReason.SAME_EVENT));
        }
        if (one.differsIn(Label.DOSE_NUMBER, other)) {
            return Verdict.unsure(Doubt.OTHER_BATCH);
        }
        return one.sameTeller(other)
                ? Verdict.unsure(Doubt.SAME_DAY)
                : Verdict.same(naming.reason(JoinReason.SAME_EVENT));
    }

    private static Verdict vague(Subject one, Subject other, Naming naming, boolean sameBatch, boolean otherBatch) {
        return switch (one.timing().to(other.timing())) {
            case MAY_MEET -> {
                if (sameBatch) {
                    yield Verdict.same(naming.reason(JoinReason.SAME_EVENT));
                }
                yield otherBatch ? Verdict.DIFFERENT : Verdict.unsure(Doubt.DATE_NOT_KNOWN);
            }
            case UNKNOWN -> sameBatch ? Verdict.unsure(Doubt.DATE_NOT_KNOWN) : Verdict.DIFFERENT;
            case SAME_MINUTE, SAME_DAY, OTHER_TIME, APART -> Verdict.DIFFERENT;
        };
    }
}
