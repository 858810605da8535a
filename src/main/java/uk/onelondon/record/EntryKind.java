package uk.onelondon.record;

import java.util.Optional;
import uk.onelondon.core.TextKey;

/** The kinds a reader can filter by. The lower-case name stands in addresses and text keys. */
public enum EntryKind {
    ALLERGY,
    MEDICINE,
    CONDITION,
    RESULT,
    VITAL_SIGN,
    VACCINATION,
    PROCEDURE,
    VISIT,
    APPOINTMENT,
    DOCUMENT,
    CARE_PLAN,
    GOAL,
    CARE_TEAM,
    REFERRAL,
    FLAG,
    SOCIAL_CARE,
    QUESTIONNAIRE,
    ABOUT_YOU,
    OTHER,
    /** People, places and products other entries name. Not events, so out of the timeline unless asked for. */
    BACKGROUND;

    /** As it stands in an address. */
    public String key() {
        return TextKey.of(this);
    }

    /** Reads one from an address. */
    public static Optional<EntryKind> parse(String key) {
        for (EntryKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
