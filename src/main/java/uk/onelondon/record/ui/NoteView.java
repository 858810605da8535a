package uk.onelondon.record.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.ButtonKind;
import uk.onelondon.design.FieldError;
import uk.onelondon.design.InsetText;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.TextArea;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.corrections.DisputeNote;
import uk.onelondon.record.corrections.DisputeNotes.NoteOutcome;
import uk.onelondon.record.corrections.DisputeNotes.NotesRead;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.words.TypedText;

/** Writes a note beside an entry she does not agree with, changes it, or takes it back. */
@Route("record/note/:source/:type/:id")
@PermitAll
class NoteView extends OwnPage {

    private static final String NOTE = "note";

    private String address = RecordNavigation.CORRECTIONS;

    NoteView(OwnDesk desk) {
        super(desk, "record.corrections.note");
    }

    @Override
    String address() {
        return address;
    }

    @Override
    void begin(SignedInPerson person, RouteParameters path, QueryParameters query) {
        Optional<EntryId> id = EntryPlaces.of(path);
        id.ifPresent(place -> address = RecordNavigation.note(place));
        Optional<Reading> reading = desk().record().firstView();
        Optional<JoinedEntry<?>> entry =
                reading.flatMap(open -> id.flatMap(place -> open.snapshot().joined(place)));
        if (entry.isEmpty()) {
            step("title");
            add(new InsetText(texts().get(
                            reading.filter(open -> !open.snapshot().settled()).isPresent()
                                    ? "record.entry.not-yet"
                                    : "record.entry.not-here")));
            return;
        }
        switch (desk().notes().all(person, OwnDesk.PAGE)) {
            case NotesRead.Known known -> {
                Phrase name = reading.get().words().name(entry.get().lead());
                List<EntryId> places = entry.get().ids();
                write(name, places, known.beside(places).stream().findFirst());
            }
            case NotesRead.NotKnown() -> {
                step("title");
                add(new InsetText(texts().get("record.words.not-readable-text")));
            }
        }
    }

    private void write(Phrase name, List<EntryId> places, Optional<DisputeNote> before) {
        step("title");
        text("lead");
        add(new Paragraph(name));
        TextArea note = new TextArea(NOTE, say("field"), Optional.of(say("field-hint")))
                .value(before.map(DisputeNote::text).orElse(""));
        add(note);
        add(actions(action("save", ButtonKind.PRIMARY, () -> check(note, places, before))));
        if (before.filter(kept -> !kept.text().isEmpty()).isPresent()) {
            add(actions(action("take-back", ButtonKind.WARNING, () -> save("", places, before))));
        }
        add(CardLinks.line(texts().get("record.corrections.one.see-entry"), RecordNavigation.entry(places.getFirst())));
    }

    private void check(TextArea note, List<EntryId> places, Optional<DisputeNote> before) {
        String text = TypedText.cleaned(note.value());
        Optional<Phrase> wrong = TypedFields.wrong(texts(), note.value())
                .or(() -> text.isEmpty() ? Optional.of(say("field-missing")) : Optional.empty());
        note.error(wrong);
        if (wrong.isPresent()) {
            wrong(List.of(new FieldError(NOTE, wrong.get())));
        } else {
            save(text, places, before);
        }
    }

    private void save(String text, List<EntryId> places, Optional<DisputeNote> before) {
        Optional<SignedInPerson> person = desk().person();
        if (person.isEmpty()) {
            refused(true);
            return;
        }
        switch (desk().notes().save(person.get(), places, text, before)) {
            case NoteOutcome.Saved() -> {
                step(text.isEmpty() ? "taken-back" : "saved");
                text(text.isEmpty() ? "taken-back-text" : "saved-text");
                add(CardLinks.line(
                        texts().get("record.corrections.one.see-entry"), RecordNavigation.entry(places.getFirst())));
            }
            case NoteOutcome.ChangedElsewhere(DisputeNote now) -> {
                notDone("changed", "record.words.changed", "record.corrections.note.changed-text");
                add(new Paragraph(say("saved-now")), new OwnText(now.text()));
            }
            case NoteOutcome.NotAllowed(boolean signInAgain) -> refused(signInAgain);
            case NoteOutcome.NotKnown() ->
                notDone("not-known", "record.words.not-known", "record.words.not-known-text");
        }
    }
}
