package uk.onelondon.record;

import java.util.List;

/**
 * Every other kind, in its general form: nothing received is left out because nobody wrote a page for it.
 *
 * @param parts further things it is about, such as the members of a team or the activities of a plan
 * @param contacts people and services it names to turn to
 */
public record GeneralEntry(Facts facts, List<Detail> parts, List<Contact> contacts) implements RecordEntry {

    /** Copies the lists. */
    public GeneralEntry {
        parts = List.copyOf(parts);
        contacts = List.copyOf(contacts);
    }

    /**
     * Somebody one can turn to.
     *
     * @param role what she or he does, or empty
     * @param phone as written, or empty
     */
    public record Contact(Named who, String role, String phone) {}
}
