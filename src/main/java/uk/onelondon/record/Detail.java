package uk.onelondon.record;

import java.util.List;
import java.util.stream.Collectors;
import uk.onelondon.core.TextKey;

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
        DEPARTMENT,
        SUBJECT,
        PREPARE,
        FOLLOW_UP,
        NEXT_DUE,
        LAST_TIME,
        STAGE,
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
        FILE,
        REVIEW,
        RELATIONSHIP,
        KNOWN_AS,
        EARLIER_NAME,
        EARLIER_ADDRESS,
        GENDER,
        GENDER_IDENTITY,
        BIRTH_SEX,
        PRONOUNS,
        COMMUNICATION,
        DISABILITY,
        ETHNIC_GROUP,
        RELIGION,
        DIED,
        PRACTICE,
        LINKED,
        OTHER;

        /** As it stands in text keys. */
        public String key() {
            return TextKey.of(this);
        }
    }

    /** The value as the record gives it. */
    public sealed interface Value {}

    /** The record's own free text, in English unless it says otherwise, with the translations it came with. */
    public record Words(String text, Translations translations) implements Value {

        /** Text that comes without translations. */
        public Words(String text) {
            this(text, Translations.none());
        }
    }

    /** A coded item, or why there is none. */
    public record Item(Told told) implements Value {}

    /** A day, month, year or time. */
    public record Moment(When when) implements Value {}

    /** A person, place or other entry. */
    public record Pointer(Named named) implements Value {}

    /** A question or a label of the record's own, or empty, with what is said to it. */
    public record Pair(String first, List<Concept> answers) implements Value {

        /** Copies the list. */
        public Pair {
            answers = List.copyOf(answers);
        }

        /** A text with a text. */
        public Pair(String first, String second) {
            this(first, List.of(Concept.of(second)));
        }

        /** All that is said, in the record's own words. */
        public String second() {
            return answers.stream().map(Concept::said).collect(Collectors.joining(", "));
        }
    }

    /**
     * A file one can open or save.
     *
     * @param entry the entry it hangs on
     */
    public record File(EntryId entry, DocumentFile file) implements Value {}

    /**
     * One thing a plan says will be done.
     *
     * @param when when it is due or was done
     * @param who the people and places that do it
     */
    public record Step(String what, EntryStatus status, When when, List<Named> who) implements Value {

        /** Copies the list. */
        public Step {
            who = List.copyOf(who);
        }
    }

    /** Words to show. */
    public static Detail words(Label label, String text) {
        return new Detail(label, new Words(text));
    }
}
