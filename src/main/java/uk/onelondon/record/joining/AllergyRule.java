package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;
import uk.onelondon.record.AllergyEntry;

/**
 * Allergies. A wrong join could hide a danger, so only a code joins, or the table of equivalents, or the very number of
 * the entry: never words, never a drug with the group it belongs to. How bad, how sure and since when do not part them:
 * these are what records disagree about.
 */
final class AllergyRule implements Rule {

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
        if (saysNone(one) != saysNone(other)) {
            return Verdict.DIFFERENT;
        }
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        boolean number = one.sharesNumber(other);
        return switch (naming) {
            case SAME_CODE -> Verdict.same(number ? JoinReason.SAME_NUMBER : JoinReason.SAME_CODE);
            case SAME_MEANING -> Verdict.same(number ? JoinReason.SAME_NUMBER : JoinReason.SAME_MEANING);
            case SAME_WORDS -> number ? Verdict.same(JoinReason.SAME_NUMBER) : Verdict.unsure(Doubt.WORDS_ONLY);
            case WORDS_WITHIN -> Verdict.unsure(Doubt.WORDS_ONLY);
            case CONTRADICTING -> Verdict.unsure(Doubt.OTHER_NAME);
            case NAMELESS, DIFFERENT -> number ? Verdict.unsure(Doubt.OTHER_NAME) : Verdict.DIFFERENT;
        };
    }

    private static boolean saysNone(Subject subject) {
        return subject.entry() instanceof AllergyEntry allergy && allergy.noneKnown();
    }
}
