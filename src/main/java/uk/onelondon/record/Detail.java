package uk.onelondon.record;

import java.util.Locale;

/** One further fact on an entry, shown as a row of label and value. */
public record Detail(Label label, Value value) {

    /** The labels a reader meets; text keys carry the lower-case name. */
    public enum Label {
        SEVERITY,
        REACTION,
        CERTAINTY,
        DOSE,
        REASON,
        NOTE,
        STARTED,
        ENDED,
        RECORDED,
        ISSUED,
        WHERE,
        TAKEN_BY,
        BODY_SITE,
        METHOD,
        BATCH,
        DOSE_NUMBER,
        CATEGORY,
        OUTCOME,
        ACTIVITY,
        MEMBER,
        CONTACT,
        AUTHOR,
        FORMAT,
        QUESTION,
        PART_OF,
        RELATES_TO,
        LANGUAGE,
        INTERPRETER,
        ADDRESS,
        BORN,
        NAME,
        IDENTIFIER,
        PRIORITY,
        STATUS_REASON,
        CONCLUSION,
        SPECIMEN,
        QUANTITY,
        OTHER;

        /** As it stands in text keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The value as the record gives it. */
    public sealed interface Value {}

    /** The record's own free text, in English unless it says otherwise. */
    public record Words(String text) implements Value {}

    /** A coded item, or why there is none. */
    public record Item(Told told) implements Value {}

    /** A day, month, year or time. */
    public record Moment(When when) implements Value {}

    /** A person, place or other entry. */
    public record Pointer(Named named) implements Value {}

    /** Two texts that belong together, such as a question with its answer or a person with a role. */
    public record Pair(String first, String second) implements Value {}

    /** Words to show. */
    public static Detail words(Label label, String text) {
        return new Detail(label, new Words(text));
    }
}
