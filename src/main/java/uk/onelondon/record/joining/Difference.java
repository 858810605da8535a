package uk.onelondon.record.joining;

import java.util.List;
import uk.onelondon.core.TextKey;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.ResultValue;
import uk.onelondon.record.When;

/**
 * One thing that the sources of a joined entry do not say alike.
 *
 * @param conflict true if both cannot be right, so that somebody has to be asked; false if one only says more than
 *     another, or says it in other words
 * @param said what each source says that says anything about it, at least two
 */
public record Difference(Field field, boolean conflict, List<Said> said) {

    /** What the sources differ in; text keys carry the lower-case name. */
    public enum Field {
        STATUS,
        SEVERITY,
        DANGER,
        REACTION,
        DOSE,
        FINDING,
        DATE,
        ENDED,
        BATCH,
        DOSE_NUMBER,
        NAME;

        /** As it stands in text keys. */
        public String key() {
            return TextKey.of(this);
        }
    }

    /** What one source says. */
    public record Said(EntryId by, Value value) {}

    /** The value as the source gives it. */
    public sealed interface Value {}

    /** How the entry stands. */
    public record Standing(EntryStatus status) implements Value {}

    /** How bad a reaction was. */
    public record HowBad(AllergyEntry.Severity severity) implements Value {}

    /** How dangerous it may be in future. */
    public record HowDangerous(AllergyEntry.Danger danger) implements Value {}

    /** A day, month, year or time. */
    public record Moment(When when) implements Value {}

    /** What a test found. */
    public record Found(ResultValue value) implements Value {}

    /** The source's own words. */
    public record Words(String text) implements Value {}

    /** Copies the list. */
    public Difference {
        said = List.copyOf(said);
    }
}
