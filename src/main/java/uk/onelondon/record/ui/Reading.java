package uk.onelondon.record.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import uk.onelondon.core.Phrase;
import uk.onelondon.language.Glossary;
import uk.onelondon.language.Texts;
import uk.onelondon.record.OpenRecord;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.corrections.DisputeNotes.NotesRead;

/** All that a page needs to draw itself once. Handed down while drawing, never kept in a view. */
public record Reading(
        Texts texts,
        Glossary glossary,
        ReadingAids aids,
        OpenRecord record,
        RecordSnapshot snapshot,
        LocalDate today,
        NotesRead notes) {

    /** The same in other words. */
    Reading in(Texts other) {
        return new Reading(other, glossary, aids, record, snapshot, today, notes);
    }

    /** What an entry is called. */
    public Phrase name(RecordEntry entry) {
        return words().name(entry);
    }

    /** What kind of thing it is, and when it happened. */
    public List<Phrase> about(RecordEntry entry) {
        return List.of(
                words().title(entry),
                words().when(entry.when()),
                words().source(entry.id().source()));
    }

    /** The same of later moments. Holds nothing of what has arrived by now. */
    Function<RecordSnapshot, Reading> later() {
        Texts in = texts;
        Glossary terms = glossary;
        ReadingAids help = aids;
        OpenRecord open = record;
        LocalDate day = today;
        NotesRead known = notes;
        return other -> new Reading(in, terms, help, open, other, day, known);
    }

    EntryWords words() {
        return new EntryWords(texts, glossary, snapshot);
    }
}
