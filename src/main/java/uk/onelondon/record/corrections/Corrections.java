package uk.onelondon.record.corrections;

import java.util.List;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;

/** A person's requests to correct her record, kept at the hub. Never throws for what the hub does. */
public interface Corrections {

    /** More in one day are a slip or no person's work, and each is work for somebody. */
    int MOST_IN_A_DAY = 20;

    /** All of them, newest first. */
    RequestsRead all(SignedInPerson person);

    /** Sends a request; sending the same draft again is safe. */
    RequestOutcome send(SignedInPerson person, RequestDraft draft);

    /** Takes a request back. */
    RequestOutcome withdraw(SignedInPerson person, CorrectionRequest request);

    /** Answers an organisation that asked for more. */
    RequestOutcome answer(SignedInPerson person, CorrectionRequest request, String more);

    /** What came of asking. */
    sealed interface RequestsRead {

        /**
         * These.
         *
         * @param complete false if some could not be read
         */
        record Listed(List<CorrectionRequest> requests, boolean complete) implements RequestsRead {

            /** Copies the list. */
            public Listed {
                requests = List.copyOf(requests);
            }

            /** The one with this id. */
            public Optional<CorrectionRequest> byId(String id) {
                return requests.stream()
                        .filter(request -> request.id().equals(id))
                        .findFirst();
            }
        }

        /** The hub cannot be read now, or does not know her. */
        record NotReadable(boolean signInAgain) implements RequestsRead {}
    }

    /** What came of sending. */
    sealed interface RequestOutcome {

        /** The hub says that it has it. */
        record Done(CorrectionRequest request) implements RequestOutcome {}

        /** The organisation changed it meanwhile; nothing was written. */
        record ChangedElsewhere() implements RequestOutcome {}

        /** The hub does not take it. */
        record NotAllowed(boolean signInAgain) implements RequestOutcome {}

        /** She has sent {@link Corrections#MOST_IN_A_DAY} today; nothing was sent. */
        record TooManyToday() implements RequestOutcome {}

        /** No answer that says so: perhaps sent, perhaps not. Sending again is safe. */
        record NotKnown() implements RequestOutcome {}
    }
}
