package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.Detail.Label;

/** Letters and documents. A number joins them; else who wrote it, of what kind, with what title and when. */
final class LetterRule implements Rule {

    @Override
    public List<String> kept(Subject subject) {
        return Keys.of(subject).days(subject, 0).list();
    }

    @Override
    public List<String> sought(Subject subject) {
        return kept(subject);
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        Naming naming = Naming.of(one, other);
        if (one.sharesNumber(other)) {
            return Verdict.same(JoinReason.SAME_NUMBER);
        }
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        boolean named = naming.byAnyCode() || naming == Naming.SAME_WORDS;
        if (!named || one.differsIn(Label.NOTE, other)) {
            return Verdict.DIFFERENT;
        }
        Verdict verdict = inTime(one, other, naming);
        return naming == Naming.SAME_WORDS && verdict instanceof Verdict.Same
                ? Verdict.unsure(Doubt.WORDS_ONLY)
                : verdict;
    }

    private static Verdict inTime(Subject one, Subject other, Naming naming) {
        boolean title =
                !one.detail(Label.NOTE).isEmpty() && one.detail(Label.NOTE).equals(other.detail(Label.NOTE));
        Verdict same = Verdict.same(naming.reason(JoinReason.SAME_LETTER));
        boolean echo = one.sameOrganisation(other) && !one.sameTeller(other);
        return switch (one.timing().to(other.timing())) {
            case SAME_MINUTE -> one.sameOrganisation(other) || title ? same : Verdict.unsure(Doubt.SAME_DAY);
            case SAME_DAY -> echo ? same : Verdict.unsure(Doubt.SAME_DAY);
            case OTHER_TIME ->
                one.sameOrganisation(other) && title ? Verdict.unsure(Doubt.OTHER_DATE) : Verdict.DIFFERENT;
            case MAY_MEET, APART, UNKNOWN -> Verdict.DIFFERENT;
        };
    }
}
