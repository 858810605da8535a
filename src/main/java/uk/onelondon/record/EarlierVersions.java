package uk.onelondon.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;

/** What an entry said before it was changed, asked for when somebody wants to know. Nothing of it is kept. */
public interface EarlierVersions {

    /** Asks the source of an entry of the person's own record. Never throws for what the source does. */
    EarlierRead of(SignedInPerson person, EntryId id);

    /**
     * One version.
     *
     * @param writtenAt when the source says that it was written
     */
    record Version(RecordEntry entry, Optional<Instant> writtenAt) {}

    /** What came of asking. */
    sealed interface EarlierRead {

        /**
         * The versions there are.
         *
         * @param newestFirst the first is the entry as it stands now
         * @param complete false if some could not be read
         */
        record Told(List<Version> newestFirst, boolean complete) implements EarlierRead {

            /** Copies the list. */
            public Told {
                newestFirst = List.copyOf(newestFirst);
            }
        }

        /** There is no such entry in her record. */
        record NotInRecord() implements EarlierRead {}

        /** The source does not show what its entries said before. */
        record NotOffered() implements EarlierRead {}

        /** It did not answer; there may be earlier versions. */
        record Unavailable() implements EarlierRead {}
    }
}
