package uk.onelondon.record.corrections;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;

/** A person's notes beside entries, kept at the hub. Never throws for what the hub does. */
public interface DisputeNotes {

    /**
     * All her notes, asked for once and kept for a few minutes.
     *
     * @param patience how long to wait for them, counted from when they were first asked for, so that ten parts of a page
     *     wait no longer than one
     */
    NotesRead all(SignedInPerson person, Duration patience);

    /**
     * Keeps a note beside an entry, in the place of the one she read.
     *
     * @param entries where the entry is told, the first the one it is shown under
     * @param text cleaned; empty takes the note back
     */
    NoteOutcome save(SignedInPerson person, List<EntryId> entries, String text, Optional<DisputeNote> before);

    /** What came of asking. */
    sealed interface NotesRead {

        /** These, and no others. */
        record Known(List<DisputeNote> notes) implements NotesRead {

            /** Copies the list. */
            public Known {
                notes = List.copyOf(notes);
            }
        }

        /** The hub did not tell, or not all. */
        record NotKnown() implements NotesRead {}

        /** Her notes beside any of these entries. */
        default List<DisputeNote> beside(Collection<EntryId> entries) {
            return switch (this) {
                case Known(List<DisputeNote> notes) ->
                    notes.stream()
                            .filter(note -> entries.stream().anyMatch(note.entries()::contains))
                            .toList();
                case NotKnown() -> List.of();
            };
        }
    }

    /** What came of saving. */
    sealed interface NoteOutcome {

        /** The hub says that it has kept it, or taken it back. */
        record Saved() implements NoteOutcome {}

        /** There is another note by now; nothing was written. */
        record ChangedElsewhere(DisputeNote now) implements NoteOutcome {}

        /** The hub does not take it. */
        record NotAllowed(boolean signInAgain) implements NoteOutcome {}

        /** No answer that says so. Saving again is safe. */
        record NotKnown() implements NoteOutcome {}
    }
}
