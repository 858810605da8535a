package uk.onelondon.sandbox.record;

import java.time.Instant;

/** One value by which a resource can be found, under the scope of its parameter. */
sealed interface IndexedValue {

    String scope();

    /** An empty system means that the code has none. */
    record Token(String scope, String system, String code) implements IndexedValue {}

    /** A target is {@code Type/id} at the same endpoint, or an absolute address. */
    record Link(String scope, String target) implements IndexedValue {}

    record Moment(String scope, Instant low, Instant high) implements IndexedValue {}

    record Word(String scope, String exact, String folded) implements IndexedValue {}
}
