package uk.onelondon.record.care;

import java.util.List;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordEntry;

/** The people an entry names to turn to. */
public final class Contacts {

    private Contacts() {}

    /** Those of a general entry; no other has any. */
    public static List<GeneralEntry.Contact> of(RecordEntry entry) {
        return entry instanceof GeneralEntry general ? general.contacts() : List.of();
    }
}
