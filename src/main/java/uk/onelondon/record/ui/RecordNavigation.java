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
    public static final String VITAL_SIGNS = "/record/vital-signs";
    public static final String VACCINATIONS = "/record/vaccinations";
    public static final String PROCEDURES = "/record/procedures";
    public static final String VISITS = "/record/visits";
    public static final String REFERRALS = "/record/referrals";
    public static final String TIMELINE = "/record/timeline";
    public static final String DISAGREEMENTS = "/record/disagreements";
    public static final String SOURCES = "/record/sources";
    public static final String DOCUMENTS = "/record/documents";
    public static final String PLANS = "/record/plans";
    public static final String URGENT_PLAN = "/record/urgent-plan";
    public static final String CRISIS_PLAN = "/record/crisis-plan";
    public static final String SOCIAL_CARE = "/record/social-care";
    public static final String PREGNANCY = "/record/pregnancy";
    public static final String CARE_TEAM = "/record/care-team";
    public static final String ALERTS = "/record/alerts";
    public static final String ABOUT_ME = "/record/about-me";
    public static final String EVERYTHING_ELSE = "/record/everything-else";

    public static final String CORRECTIONS = "/record/corrections";
    public static final String MISSING = "/record/missing";
    public static final String MY_WORDS = "/record/my-words";
    public static final String SEARCH = "/record/search";

    private RecordNavigation() {}

    /** One request to correct the record. */
    static String correction(String id) {
        return CORRECTIONS + "/" + id;
    }

    /** Where one says that an entry is wrong. */
    static String wrong(EntryId id) {
        return "/record/wrong/" + id.path();
    }

    /** Where one writes a note beside an entry. */
    static String note(EntryId id) {
        return "/record/note/" + id.path();
    }

    /** One entry with all its details. */
    public static String entry(EntryId id) {
        return "/record/entry/" + id.path();
    }

    /** What an entry said before it was changed. */
    static String earlier(EntryId id) {
        return "/record/earlier/" + id.path();
    }

    /** A file of an entry, to be opened in a page that can do nothing. Not a view: links to it leave the app's page. */
    public static String document(EntryId id, int number) {
        return "/record/document/" + id.path() + "/" + number;
    }

    /** What a search for these words finds. */
    public static String search(String words) {
        return SEARCH + "?" + SearchForm.WORDS + "=" + Addresses.encoded(words);
    }

    /** The timeline showing one kind only. */
    public static String timeline(EntryKind kind) {
        return TIMELINE + "?kind=" + kind.key();
    }

    /** All measurements of the kind an entry is one of. */
    static String measured(EntryId id) {
        return VITAL_SIGNS + "?test=" + URLEncoder.encode(id.path(), StandardCharsets.UTF_8);
    }

    /** All results of the test an entry is one of. */
    static String history(EntryId id) {
        return RESULTS + "?test=" + URLEncoder.encode(id.path(), StandardCharsets.UTF_8);
    }
}
