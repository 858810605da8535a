package uk.onelondon.record;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of the wish to open a file. */
public sealed interface DocumentContent {

    /**
     * Here it is.
     *
     * @param entry the entry it hangs on
     * @param claimedType as the keeper of the content claims it, in lower case, or empty; to be judged by the bytes
     * @param bytes not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(RecordEntry entry, DocumentFile file, String claimedType, byte[] bytes) implements DocumentContent {

        @Override
        public String toString() {
            return "Found[hidden]";
        }
    }

    /** Her record holds no such entry or the entry no such file. */
    record NotInRecord() implements DocumentContent {}

    /** Part of her record is missing or still coming, so nobody knows. */
    record NotYetInRecord() implements DocumentContent {}

    /** The entry is there and its content is not. */
    record NoContent() implements DocumentContent {}

    /** Larger than we open, with its size where known. */
    record TooBig(OptionalLong size) implements DocumentContent {}

    /** The source does not give it to her; {@code signInAgain} if a fresh sign-in can help. */
    record Refused(boolean signInAgain) implements DocumentContent {}

    /** The source does not answer now. */
    record Unavailable(Optional<Instant> tryAgainAt) implements DocumentContent {}

    /** What came cannot be read safely. */
    record Unreadable() implements DocumentContent {}
}
