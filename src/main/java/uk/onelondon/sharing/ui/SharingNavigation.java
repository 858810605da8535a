package uk.onelondon.sharing.ui;

import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;

/** Where the pages about sharing are. */
public final class SharingNavigation {

    public static final String SHARING = "/sharing";
    public static final String CARE = "/sharing/care";

    static final String KINDS = "/sharing/care/kinds";
    static final String PEOPLE = "/sharing/care/people";
    static final String CHECK = "/sharing/check";
    static final String PREVIEW = "/sharing/preview";

    /** The query parameter that carries a choice being made. */
    static final String DRAFT = "d";

    private SharingNavigation() {}

    /** The page of one family of uses. */
    public static String family(Family family) {
        return SHARING + "/" + family.key();
    }

    /** Who may see one entry. */
    public static String entry(EntryId id) {
        return SHARING + "/entry/" + id.path();
    }

    static String history(Family family) {
        return family(family) + "/history";
    }

    static String receipt(Family family, String version) {
        return family(family) + "/receipt/" + version;
    }

    static String with(String page, Draft draft) {
        return page + "?" + DRAFT + "=" + draft.code();
    }
}
