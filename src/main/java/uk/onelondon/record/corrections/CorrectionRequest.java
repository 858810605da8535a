package uk.onelondon.record.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.London;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.EntryId;

/**
 * A request of the person that an organisation corrects her record or adds what is missing (UK GDPR, article 16).
 *
 * @param entry the entry it is about; empty if something is missing
 * @param title what the entry is called, as it was when she asked; empty if something is missing
 * @param organisation who has to answer, as the record names it
 * @param parts what she said, in the order in which she said it
 * @param reply what the organisation said, a question or an answer
 * @param changedAt when it last changed
 */
public record CorrectionRequest(
        String id,
        String version,
        Optional<EntryId> entry,
        String title,
        String organisation,
        Instant sentAt,
        State state,
        List<Part> parts,
        Optional<String> reply,
        Instant changedAt) {

    /** Copies the list. */
    public CorrectionRequest {
        parts = List.copyOf(parts);
    }

    /** Where it stands. */
    public enum State {
        SENT,
        RECEIVED,
        ASKED_FOR_MORE,
        ACCEPTED,
        PARTLY_ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** The organisation uses a state we do not know. */
        OTHER;

        /** As it stands in text keys. */
        public String key() {
            return TextKey.of(this);
        }

        /** True if an answer is still to come. */
        public boolean isOpen() {
            return switch (this) {
                case SENT, RECEIVED, ASKED_FOR_MORE, OTHER -> true;
                case ACCEPTED, PARTLY_ACCEPTED, DECLINED, WITHDRAWN -> false;
            };
        }
    }

    /**
     * One thing she said.
     *
     * @param kind code of the part, for example {@code says-now}
     */
    public record Part(String kind, String text) {}

    /** The day she sent it, in London. */
    public LocalDate sentOn() {
        return London.day(sentAt);
    }

    /** By when they must answer: one month from the day they got it (UK GDPR, article 12(3)). */
    public LocalDate answerBy() {
        return sentOn().plusMonths(1);
    }

    /** True if the month is over and there is no answer. */
    public boolean isLate(LocalDate today) {
        return state.isOpen() && today.isAfter(answerBy());
    }

    /** True if she may still take it back. */
    public boolean mayWithdraw() {
        return state == State.SENT || state == State.RECEIVED || state == State.ASKED_FOR_MORE;
    }
}
