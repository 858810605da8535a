package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uk.onelondon.core.London;
import uk.onelondon.design.Paragraph;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.joining.JoinedEntry;

/** Her own notes on an entry, marked as hers, wherever the entry is shown. */
final class NoteMarks {

    private NoteMarks() {}

    /** Beside an entry, whichever of the sources of the same fact she wrote them beside. */
    static Stream<Component> beside(RecordEntry entry, Reading reading) {
        List<EntryId> places =
                reading.snapshot().joined(entry.id()).map(JoinedEntry::ids).orElseGet(() -> List.of(entry.id()));
        return beside(places, reading);
    }

    static Stream<Component> beside(Collection<EntryId> entries, Reading reading) {
        return reading.notes().beside(entries).stream()
                .filter(note -> !note.text().isEmpty())
                .map(note -> mark(note, reading));
    }

    private static Component mark(DisputeNote note, Reading reading) {
        Div mark = new Div();
        mark.addClassName("ol-own-note");
        mark.add(new Paragraph(
                reading.texts().get("record.corrections.note.mark", "day", London.day(note.writtenAt()))));
        mark.add(new OwnText(note.text()));
        return mark;
    }
}
