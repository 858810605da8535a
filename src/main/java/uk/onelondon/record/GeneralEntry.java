package uk.onelondon.record;

import java.util.List;

/**
 * Every other kind, in its general form: nothing received is left out because nobody wrote a page for it.
 *
 * @param parts further things it is about, such as the members of a team or the activities of a plan
 */
public record GeneralEntry(Facts facts, List<Detail> parts) implements RecordEntry {

    /** Copies the list. */
    public GeneralEntry {
        parts = List.copyOf(parts);
    }
}
