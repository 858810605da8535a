package uk.onelondon.record.explained;

import java.util.Locale;

/** Whether somebody with clinical training has read a text. Shown with it. */
public enum ClinicalReview {
    NOT_YET_CHECKED,
    CHECKED;

    /** As it stands in files and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for any other word */
    static ClinicalReview parse(String key) {
        for (ClinicalReview review : values()) {
            if (review.key().equals(key)) {
                return review;
            }
        }
        throw new IllegalArgumentException("No such review: " + key);
    }
}
