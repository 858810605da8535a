package uk.onelondon.record.explained;

import uk.onelondon.core.TextKey;

/** Whether somebody with clinical training has read a text. Shown with it. */
public enum ClinicalReview {
    NOT_YET_CHECKED,
    CHECKED;

    /** As it stands in files and text keys. */
    public String key() {
        return TextKey.of(this);
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
