package uk.onelondon.record.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;

/** A person's own words, kept at the hub as hers. Asks the hub each time; never throws for what it does. */
public interface MyWords {

    /** What is kept now. */
    WordsRead read(SignedInPerson person);

    /** Every version, newest first; empty if the hub does not tell them now. */
    Optional<List<OwnWords>> versions(SignedInPerson person, OwnWords now);

    /**
     * Keeps new words in the place of those she started from. Sending the same again is safe.
     *
     * @param before what she read before she wrote; empty if there was nothing
     */
    WordsOutcome save(SignedInPerson person, Map<Heading, String> said, Optional<OwnWords> before);

    /** What came of asking. */
    sealed interface WordsRead {

        /** She has written this. */
        record Written(OwnWords words) implements WordsRead {}

        /** She has written nothing yet. */
        record Nothing() implements WordsRead {}

        /** The hub cannot be read now, or does not know her; {@code signInAgain} if a fresh sign-in can help. */
        record NotReadable(boolean signInAgain) implements WordsRead {}
    }

    /** What came of saving. */
    sealed interface WordsOutcome {

        /** The hub says that it has kept them. */
        record Saved(OwnWords words) implements WordsOutcome {}

        /** There are other words by now, written somewhere else; nothing was written. */
        record ChangedElsewhere(OwnWords now) implements WordsOutcome {}

        /** The hub does not take them. */
        record NotAllowed(boolean signInAgain) implements WordsOutcome {}

        /** No answer that says so: perhaps kept, perhaps not. Saving again is safe. */
        record NotKnown() implements WordsOutcome {}
    }
}
