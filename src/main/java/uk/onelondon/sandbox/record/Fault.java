package uk.onelondon.sandbox.record;

import java.util.Arrays;
import java.util.Optional;

/**
 * How one endpoint misbehaves.
 *
 * @param millis how slow, for {@link Kind#SLOW}
 * @param entries how many entries a search gives at most, for {@link Kind#TRUNCATED}
 */
record Fault(Kind kind, int millis, int entries) {

    static final Fault NONE = new Fault(Kind.NONE, 0, 0);

    /** The ways in which real records were seen to fail. */
    enum Kind {
        NONE("none"),
        /** Answers late. */
        SLOW("slow"),
        /** Answers 500. */
        ERROR("error"),
        /** Ends the connection without an answer. */
        RESET("reset"),
        /** Answers 200 and FHIR's media type with bytes that are not FHIR. */
        GARBAGE("garbage"),
        /** Cuts a search after some entries without a next link, while the total is true, as HAPI JPA does. */
        TRUNCATED("truncated"),
        /** Spoils the narrative of one entry, which makes a parser reject the whole Bundle. */
        MALFORMED_NARRATIVE("malformed-narrative"),
        /** Counts more than there is. */
        LYING_COUNT("lying-count");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }

        boolean spoilsBundles() {
            return this == TRUNCATED || this == MALFORMED_NARRATIVE || this == LYING_COUNT;
        }
    }
}
