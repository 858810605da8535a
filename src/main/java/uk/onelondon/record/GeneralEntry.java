package uk.onelondon.record;

import java.util.List;
import java.util.Optional;

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
     * @param post what she or he does, if it is said
     * @param phone as written, or empty
     */
    public record Contact(Named who, Optional<Concept> post, String phone) {

        /** With a role in words alone, or empty. */
        public Contact(Named who, String role, String phone) {
            this(who, role.isEmpty() ? Optional.empty() : Optional.of(Concept.of(role)), phone);
        }

        /** The role in the record's own words, or empty. */
        public String role() {
            return post.map(Concept::said).orElse("");
        }
    }
}
