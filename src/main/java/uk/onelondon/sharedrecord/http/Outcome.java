package uk.onelondon.sharedrecord.http;

import java.time.Instant;
import java.util.Optional;
import uk.onelondon.sharedrecord.Reason;

/**
 * What came of one HTTP request: inside this module, before it becomes an answer or a state of a source.
 *
 * @param <T> what the body was read as
 */
public sealed interface Outcome<T> {

    /** Read, with the version (ETag) where the server gave one. */
    record Ok<T>(T value, Optional<String> version) implements Outcome<T> {}

    /**
     * Not read.
     *
     * @param status HTTP status, or 0 if there was none or it was 200 with something unreadable
     * @param tryAgainAt when the server said to come back
     */
    record Failed<T>(Reason reason, int status, Optional<Instant> tryAgainAt) implements Outcome<T> {

        /** The same failure of another question. */
        public <U> Failed<U> of() {
            return new Failed<>(reason, status, tryAgainAt);
        }
    }

    /** A failure without a status. */
    static <T> Failed<T> failed(Reason reason) {
        return new Failed<>(reason, 0, Optional.empty());
    }
}
