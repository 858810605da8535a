package uk.onelondon.sharing.ui;

import java.util.Optional;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.choices.Draft;
import uk.onelondon.sharing.choices.Family;
import uk.onelondon.sharing.choices.StaffKind;

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

    /** The record through somebody's eyes. */
    static String preview(StaffKind as, boolean emergency, Optional<Draft> draft) {
        return PREVIEW + "?as=" + as.key() + "&for="
                + (emergency ? "emergency" : as.asksFor().key())
                + draft.map(made -> "&" + DRAFT + "=" + made.code()).orElse("");
    }

    static String with(String page, Draft draft) {
        return page + "?" + DRAFT + "=" + draft.code();
    }
}
