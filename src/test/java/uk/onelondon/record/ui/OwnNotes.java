package uk.onelondon.record.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.corrections.DisputeNotes;
import uk.onelondon.record.fhir.RecordUnderTest;

/** Notes kept in memory, by a hub that answers as a test wants. */
final class OwnNotes implements DisputeNotes {

    private final List<DisputeNote> kept = new ArrayList<>();
    private Optional<NoteOutcome> answer = Optional.empty();
    private boolean known = true;

    /** The hub does not tell the notes. */
    void away() {
        known = false;
    }

    /** The next save comes to this, and nothing is kept. */
    void answers(NoteOutcome outcome) {
        answer = Optional.of(outcome);
    }

    @Override
    public NotesRead all(SignedInPerson person, Duration patience) {
        return known ? new NotesRead.Known(kept) : new NotesRead.NotKnown();
    }

    @Override
    public NoteOutcome save(SignedInPerson person, List<EntryId> entries, String text, Optional<DisputeNote> before) {
        if (answer.isPresent()) {
            return answer.get();
        }
        before.ifPresent(kept::remove);
        kept.add(new DisputeNote("n" + kept.size(), "1", new LinkedHashSet<>(entries), text, RecordUnderTest.NOON));
        return new NoteOutcome.Saved();
    }
}
