package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.record.Concept;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.RecordSection;
import uk.onelondon.record.joining.JoinedEntry;

/** Alerts, and what staff should do differently for her. Allergies have a page of their own. */
@Route("record/alerts")
@PermitAll
class AlertsView extends RecordPage {

    AlertsView(RecordDesk desk) {
        super(desk, "record.care.alerts");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.ALERTS;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        RecordSection<JoinedEntry<?>> flags = RecordSection.of(
                reading.snapshot().joined(EntryKind.FLAG).entries(),
                reading.snapshot().coverage());
        boolean readable = new SectionFrame(reading, key(), RecordNavigation.ALERTS)
                .draw(
                        into,
                        flags,
                        all -> new EntryGroups(into, reading)
                                .group("now", "record.care.now", EntryGroups.now(all), entry -> card(reading, entry))
                                .group(
                                        "before",
                                        "record.care.before",
                                        EntryGroups.before(all),
                                        entry -> card(reading, entry)));
        into.add(CardLinks.line(reading.texts().get("record.care.alerts.allergies"), RecordNavigation.ALLERGIES));
        return readable;
    }

    /** The plain word, and the record's own words where they say more, such as how much more time. */
    private static EntryCard card(Reading reading, JoinedEntry<?> alert) {
        EntryWords words = reading.words();
        RecordEntry lead = alert.lead();
        EntryCard card = new EntryCard(words.name(lead), HeadingLevel.H3);
        EntryTags.of(alert.shown(), words, reading.texts(), reading.today()).forEach(card::tag);
        words.clinical(lead.facts().what()).ifPresent(card::clinical);
        ownWords(words, lead).ifPresent(own -> card.with(new Paragraph(own)));
        alert.all()
                .forEach(source -> card.with(new SourceMark(words.origin(source).toArray(Phrase[]::new))));
        Phrase link = reading.texts()
                .get("record.entry.link", "name", words.name(lead).text());
        return card.with(CardLinks.line(link, RecordNavigation.entry(lead.id())));
    }

    /** What the record itself says, where the plain word says it differently. */
    static Optional<Phrase> ownWords(EntryWords words, RecordEntry entry) {
        String plain = words.name(entry).text();
        return entry.facts()
                .what()
                .given()
                .map(Concept::said)
                .filter(said -> !said.equalsIgnoreCase(plain))
                .map(words::free);
    }
}
