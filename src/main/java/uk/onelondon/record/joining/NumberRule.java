package uk.onelondon.record.joining;

import java.util.List;
import java.util.Optional;

/** Every other kind: only the very same entry, copied under its number. */
final class NumberRule implements Rule {

    @Override
    public List<String> kept(Subject subject) {
        return Keys.of(subject).list();
    }

    @Override
    public List<String> sought(Subject subject) {
        return kept(subject);
    }

    @Override
    public Verdict compare(Subject one, Subject other) {
        Naming naming = Naming.of(one, other);
        Optional<Verdict> mistaken = Errors.verdict(one, other, naming);
        if (mistaken.isPresent()) {
            return mistaken.get();
        }
        boolean copy = one.sharesNumber(other)
                && one.entry().facts().happening() == other.entry().facts().happening()
                && (naming.byAnyCode() || naming == Naming.SAME_WORDS);
        return copy ? Verdict.same(JoinReason.SAME_NUMBER) : Verdict.DIFFERENT;
    }
}
