package uk.onelondon.record.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;

/** Where the pages of the record are. */
public final class RecordNavigation {

    public static final String RECORD = "/record";
    public static final String ALLERGIES = "/record/allergies";
    public static final String MEDICINES = "/record/medicines";
    public static final String CONDITIONS = "/record/conditions";
    public static final String RESULTS = "/record/results";
    public static final String TIMELINE = "/record/timeline";
    public static final String SOURCES = "/record/sources";

    private RecordNavigation() {}

    /** One entry with all its details. */
    public static String entry(EntryId id) {
        return "/record/entry/" + id.path();
    }

    /** The timeline showing one kind only. */
    public static String timeline(EntryKind kind) {
        return TIMELINE + "?kind=" + kind.key();
    }

    /** All results of the test an entry is one of. */
    static String history(EntryId id) {
        return RESULTS + "?test=" + URLEncoder.encode(id.path(), StandardCharsets.UTF_8);
    }
}
