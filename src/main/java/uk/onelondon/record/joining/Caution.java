package uk.onelondon.record.joining;

import uk.onelondon.record.RecordEntry;

/** Never less careful than the most careful source. */
final class Caution {

    private Caution() {}

    static <T extends RecordEntry> T mostCautious(JoinedEntry<T> joined) {
        return joined.lead();
    }
}
