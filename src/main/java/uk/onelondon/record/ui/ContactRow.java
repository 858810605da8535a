package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Words;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.GeneralEntry.Contact;

/** Somebody to turn to: name, role, and the number as a link to call. Who is named but not known is said to be so. */
final class ContactRow {

    private final Reading reading;
    private final Contact contact;

    ContactRow(Reading reading, Contact contact) {
        this.reading = reading;
        this.contact = contact;
    }

    /** @param origin whose words it is, or empty where the page says so already */
    void addTo(SummaryList list, Optional<GeneralEntry> origin) {
        EntryWords words = reading.words();
        Div value = new Div();
        contact.post().ifPresent(post -> value.add(new Paragraph(words.term(post))));
        String phone = phone();
        String digits = phone.replaceAll("[^0-9+]", "");
        if (digits.isEmpty()) {
            value.add(new Paragraph(reading.texts().get("record.home.call-no-number")));
        } else {
            Anchor call = new Anchor("tel:" + digits);
            call.addClassName("ol-call");
            call.add(new Words(Phrase.of(phone)));
            value.add(call);
        }
        origin.ifPresent(entry -> value.add(new SourceMark(
                words.who(entry.facts().organisation()).orElseGet(() -> Phrase.of("")),
                words.source(entry.id().source()))));
        list.row(words.who(contact.who()).orElseGet(() -> reading.texts().get("record.named.no-name")), value);
    }

    /** The number beside the name, or that of the entry the name points to. */
    private String phone() {
        if (!contact.phone().isEmpty()) {
            return contact.phone();
        }
        return contact.who()
                .target()
                .flatMap(reading.snapshot()::entry)
                .filter(GeneralEntry.class::isInstance)
                .map(GeneralEntry.class::cast)
                .flatMap(entry -> entry.contacts().stream().findFirst())
                .map(Contact::phone)
                .orElse("");
    }
}
