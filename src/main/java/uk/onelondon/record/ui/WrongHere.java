package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.record.corrections.DisputeNotes.NotesRead;
import uk.onelondon.record.joining.JoinedEntry;

/** On the page of an entry: what to do if something is wrong, and a note of one's own. */
@org.springframework.stereotype.Component
@Order(80)
class WrongHere implements EntryAddition {

    @Override
    public Stream<Component> below(JoinedEntry<?> entry, Reading reading) {
        Section section = new Section("wrong-here", reading.texts().get("record.corrections.here"));
        NoteMarks.beside(entry.ids(), reading).forEach(section::add);
        section.add(new Paragraph(reading.texts().get("record.corrections.here-text")));
        entry.all()
                .forEach(told -> section.add(CardLinks.line(
                        entry.others().isEmpty()
                                ? reading.texts().get("record.corrections.here-link")
                                : reading.texts()
                                        .get(
                                                "record.corrections.here-link-at",
                                                "place",
                                                reading.words()
                                                        .source(told.id().source())
                                                        .text()),
                        RecordNavigation.wrong(told.id()))));
        boolean noted = NoteMarks.beside(entry.ids(), reading).findAny().isPresent();
        Phrase note =
                reading.texts().get(noted ? "record.corrections.note.change-link" : "record.corrections.note.link");
        section.add(CardLinks.line(note, RecordNavigation.note(entry.lead().id())));
        if (reading.notes() instanceof NotesRead.NotKnown) {
            section.add(new Paragraph(reading.texts().get("record.corrections.note.not-known")));
        }
        section.add(CardLinks.line(reading.texts().get("record.corrections.see-all"), RecordNavigation.CORRECTIONS));
        return Stream.of(section);
    }
}
