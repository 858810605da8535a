package uk.onelondon.record.explained;

import java.util.Locale;
import java.util.Optional;

/** The parts of an explanation, in the order in which they are read. */
public enum ExplainedPart {
    /** What it is: the meaning first. */
    WHAT(true),
    /** What it usually means for a person, or why it is done or taken. */
    WHY(true),
    /** What usually happens next. */
    NEXT(true),
    /** What it does not tell. */
    LIMITS(true),
    /** When to get help at once; only where that is widely agreed. */
    URGENT(false);

    private final boolean needed;

    ExplainedPart(boolean needed) {
        this.needed = needed;
    }

    /** False for a part that a text may leave out. */
    public boolean needed() {
        return needed;
    }

    /** As it stands in files and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExplainedPart> ofKey(String key) {
        for (ExplainedPart part : values()) {
            if (part.key().equals(key)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
