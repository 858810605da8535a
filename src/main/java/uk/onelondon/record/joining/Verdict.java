package uk.onelondon.record.joining;

/** What a rule says of two entries of one kind. */
sealed interface Verdict {

    Verdict DIFFERENT = new Different();

    /** They tell one fact. */
    record Same(JoinReason reason) implements Verdict {}

    /** They may tell one fact; they stay apart and name each other. */
    record Unsure(Doubt doubt) implements Verdict {}

    /** They tell two facts. */
    record Different() implements Verdict {}

    static Verdict same(JoinReason reason) {
        return new Same(reason);
    }

    static Verdict unsure(Doubt doubt) {
        return new Unsure(doubt);
    }
}
