package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Words;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.GeneralEntry.Contact;
import uk.onelondon.record.RecordEntry;

/** Whom to call now: 999 and 111, and the people her care team and plans name. */
@Component
class CallCard extends RecordCard {

    private static final int MOST = 12;

    CallCard(RecordDesk desk) {
        super(desk, 60, "call");
    }

    @Override
    boolean content(Div into, Reading reading) {
        into.add(
                new Paragraph(reading.texts().get("record.home.call-999")),
                new Paragraph(reading.texts().get("record.home.call-111")));
        List<GeneralEntry> sources = Stream.of(EntryKind.CARE_TEAM, EntryKind.CARE_PLAN, EntryKind.SOCIAL_CARE)
                .flatMap(kind -> reading.snapshot().of(kind).stream())
                .filter(entry -> entry.status().current())
                .filter(GeneralEntry.class::isInstance)
                .map(GeneralEntry.class::cast)
                .toList();
        SummaryList list = new SummaryList();
        int rows = 0;
        for (GeneralEntry entry : sources) {
            for (Contact contact : entry.contacts()) {
                if (rows < MOST && add(list, reading, entry, contact)) {
                    rows++;
                }
            }
        }
        if (rows > 0) {
            into.add(list);
        }
        return rows > 0;
    }

    /** Adds a row if there is somebody to name; a number to call comes as a link. */
    private static boolean add(SummaryList list, Reading reading, GeneralEntry entry, Contact contact) {
        Optional<Phrase> name = reading.words().who(contact.who());
        String phone = phone(contact, reading);
        if (name.isEmpty() || (phone.isEmpty() && contact.role().isEmpty())) {
            return false;
        }
        Div value = new Div();
        contact.post().ifPresent(post -> value.add(new Paragraph(reading.words().term(post))));
        String digits = phone.replaceAll("[^0-9+]", "");
        if (digits.isEmpty()) {
            value.add(new Paragraph(reading.texts().get("record.home.call-no-number")));
        } else {
            Anchor call = new Anchor("tel:" + digits);
            call.add(new Words(Phrase.of(phone)));
            value.add(call);
        }
        value.add(new SourceMark(
                reading.words().who(entry.facts().organisation()).orElseGet(() -> Phrase.of("")),
                reading.words().source(entry.id().source())));
        list.row(name.get(), value);
        return true;
    }

    /** The number beside the name, or that of the entry the name points to. */
    private static String phone(Contact contact, Reading reading) {
        if (!contact.phone().isEmpty()) {
            return contact.phone();
        }
        Optional<EntryId> target = contact.who().target();
        Optional<RecordEntry> person = target.flatMap(reading.snapshot()::entry);
        return person.filter(GeneralEntry.class::isInstance)
                .map(GeneralEntry.class::cast)
                .flatMap(entry -> entry.contacts().stream().findFirst())
                .map(Contact::phone)
                .orElse("");
    }
}
