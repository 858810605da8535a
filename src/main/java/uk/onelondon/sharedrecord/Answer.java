package uk.onelondon.sharedrecord;

import java.time.Instant;
import java.util.Optional;

/**
 * What the shared record said to one question. A refusal or an absence is a value, never an exception.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** Here it is, with the version it was read at (ETag) where the server gave one. */
    record Found<T>(T value, Optional<String> version) implements Answer<T> {}

    /** The record holds no such thing, or does not let this person know that it does. */
    record NotFound<T>() implements Answer<T> {}

    /** The record did not let this person in; {@code signInAgain} if a fresh sign-in can help. */
    record Refused<T>(boolean signInAgain) implements Answer<T> {}

    /** Somebody changed it since it was read; nothing was written. */
    record ChangedElsewhere<T>() implements Answer<T> {}

    /** The source cannot be reached, is too slow or too busy; {@code tryAgainAt} if it said when. */
    record Unavailable<T>(Optional<Instant> tryAgainAt) implements Answer<T> {}

    /** It is larger than we take. */
    record TooBig<T>() implements Answer<T> {}

    /** It answered with something that cannot be read safely. */
    record Unreadable<T>() implements Answer<T> {}
}
