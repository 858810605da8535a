package uk.onelondon.sharing.log;

import java.util.List;
import uk.onelondon.identity.SignedInPerson;

/** A person's questions about who looked, kept at the hub. Never throws for what the hub does. */
public interface AccessQuestions {

    /** All of them, newest first. */
    QuestionsRead all(SignedInPerson person);

    /** Sends a question; sending the same draft again is safe. */
    QuestionOutcome send(SignedInPerson person, QuestionDraft draft);

    /** Takes a question back. */
    QuestionOutcome withdraw(SignedInPerson person, AccessQuestion question);

    /** What came of asking for them. */
    sealed interface QuestionsRead {

        /**
         * These.
         *
         * @param complete false if some could not be read
         */
        record Listed(List<AccessQuestion> questions, boolean complete) implements QuestionsRead {

            /** Copies the list. */
            public Listed {
                questions = List.copyOf(questions);
            }
        }

        /** The hub cannot be read now, or does not know her. */
        record NotReadable(boolean signInAgain) implements QuestionsRead {}
    }

    /** What came of sending. */
    sealed interface QuestionOutcome {

        /** The hub says that it has it. */
        record Done(AccessQuestion question) implements QuestionOutcome {}

        /** The organisation changed it meanwhile; nothing was written. */
        record ChangedElsewhere() implements QuestionOutcome {}

        /** The hub does not take it. */
        record NotAllowed(boolean signInAgain) implements QuestionOutcome {}

        /** No answer that says so: perhaps sent, perhaps not. Sending again is safe. */
        record NotKnown() implements QuestionOutcome {}
    }
}
