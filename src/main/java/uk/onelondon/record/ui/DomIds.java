package uk.onelondon.record.ui;

import uk.onelondon.record.EntryId;

/** Ids of elements made from the places of entries. */
final class DomIds {

    private DomIds() {}

    /** Unique on a page, letters, digits and hyphens only. */
    static String of(EntryId id) {
        return id.path().replace('/', '-').replace('.', '-');
    }
}
