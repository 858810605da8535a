package uk.onelondon.sharing.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.onelondon.core.London;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.EntryId;

/**
 * A question of the person to an organisation: why somebody there looked at her record.
 *
 * @param access the line of a log it is about, if it is one of a place we know
 * @param about what she was shown of the view when she asked
 * @param organisation who has to answer
 * @param question what she wrote
 * @param reply what the organisation said
 * @param changedAt when it last changed
 */
public record AccessQuestion(
        String id,
        String version,
        Optional<EntryId> access,
        String about,
        String organisation,
        Instant sentAt,
        State state,
        String question,
        Optional<String> reply,
        Instant changedAt) {

    /** Where it stands. */
    public enum State {
        SENT,
        RECEIVED,
        ASKED_FOR_MORE,
        ANSWERED,
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
                case ANSWERED, DECLINED, WITHDRAWN -> false;
            };
        }
    }

    /** The day she sent it, in London. */
    public LocalDate sentOn() {
        return London.day(sentAt);
    }

    /** By when they must answer: one month from the day they got it (UK GDPR, articles 12(3) and 15(1)(c)). */
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
