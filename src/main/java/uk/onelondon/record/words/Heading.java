package uk.onelondon.record.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.onelondon.core.TextKey;

/**
 * What a person can write about. The first seven are the headings of the PRSB standard "About me" (2.0, in our own
 * words on the page); the others say what staff must know to meet and to reach her.
 */
public enum Heading {
    MOST_IMPORTANT(Group.MATTERS),
    PEOPLE(Group.MATTERS),
    COMMUNICATE(Group.MATTERS),
    WELLNESS(Group.MATTERS),
    PLEASE_DO(Group.MATTERS),
    SUPPORT(Group.MATTERS),
    ALSO(Group.MATTERS),
    COMMUNICATION_NEEDS(Group.NEEDS),
    INTERPRETER(Group.NEEDS),
    ADJUSTMENTS(Group.NEEDS),
    CONTACT(Group.CONTACT),
    MESSAGES_SAFE(Group.CONTACT),
    VOICEMAIL_SAFE(Group.CONTACT),
    SAFE_TIME(Group.CONTACT);

    /** Parts of the page. */
    public enum Group {
        MATTERS,
        NEEDS,
        CONTACT;

        /** As it stands in ids and text keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The answers to a question with two; no answer is neither. */
    public static final String YES = "yes";

    public static final String NO = "no";

    private final Group group;

    Heading(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** True if the answer is {@link #YES} or {@link #NO}. */
    public boolean asksYesOrNo() {
        return this == MESSAGES_SAFE || this == VOICEMAIL_SAFE;
    }

    /** As it stands in text keys, and as the {@code linkId} of the answer. */
    public String key() {
        return TextKey.of(this);
    }

    public static Optional<Heading> parse(String key) {
        return Arrays.stream(values())
                .filter(heading -> heading.key().equals(key))
                .findFirst();
    }

    public static List<Heading> of(Group group) {
        return Arrays.stream(values()).filter(heading -> heading.group == group).toList();
    }
}
