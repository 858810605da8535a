package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.Expander;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.SummaryList;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** Draws entries as cards: plain words first, the clinical term beside, what matters, and where it comes from. */
final class EntryCards {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    EntryCards(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** An entry on a page of its own kind, where its name is its title. */
    EntryCard named(RecordEntry entry, HeadingLevel level) {
        return named(JoinedEntry.alone(entry), level);
    }

    /** A fact with all its sources, on a page of its own kind. */
    EntryCard named(JoinedEntry<?> entry, HeadingLevel level) {
        EntryCard card = new EntryCard(words.name(entry.lead()), level);
        finish(card, entry, entry.lead());
        return card;
    }

    /**
     * A fact with all its sources among others, where what happened is its title.
     *
     * @param newest the source for which it stands where it stands
     */
    EntryCard happened(JoinedEntry<?> entry, RecordEntry newest, HeadingLevel level) {
        EntryCard card = new EntryCard(words.title(newest), level);
        card.with(new Paragraph(words.name(entry.lead())));
        finish(card, entry, newest);
        return card;
    }

    /** An entry among others, where what happened is its title. */
    EntryCard happened(RecordEntry entry, HeadingLevel level) {
        return happened(JoinedEntry.alone(entry), entry, level);
    }

    private void finish(EntryCard card, JoinedEntry<?> joined, RecordEntry from) {
        RecordEntry entry = joined.lead();
        EntryTags.of(joined, words, texts, reading.today()).forEach(card::tag);
        words.clinical(entry.facts().what()).ifPresent(card::clinical);
        if (entry.status() == EntryStatus.ENTERED_IN_ERROR) {
            card.with(new Paragraph(texts.get("record.entry.entered-in-error")));
        }
        new KeyFacts(reading).of(joined.shown()).forEach(card::with);
        if (entry instanceof ResultEntry result) {
            new ResultFigures(reading).of(result).forEach(card::with);
        }
        card.with(new SourceMark(words.origin(from).toArray(Phrase[]::new)));
        Anchor link = new Anchor(RecordNavigation.entry(entry.id()));
        link.add(new Words(
                texts.get("record.entry.link", "name", words.name(entry).text())));
        whatIsThis(joined).ifPresent(card::with);
        NoteMarks.beside(joined.ids(), reading).forEach(card::with);
        if (joined.others().isEmpty()) {
            details(card, entry, link);
        } else {
            sources(card, joined, link);
        }
        new SourceParts(reading).perhapsLine(joined).ifPresent(card::with);
    }

    private void details(EntryCard card, RecordEntry entry, Anchor link) {
        Optional<SummaryList> details = DetailRows.more(entry, words, texts);
        if (details.isPresent()) {
            card.with(new Expander(texts.get("record.entry.more"), details.get(), link));
        } else {
            card.with(link);
        }
    }

    /** What they disagree about in sight, what each of them says one step away. */
    private void sources(EntryCard card, JoinedEntry<?> joined, Anchor link) {
        SourceParts parts = new SourceParts(reading);
        parts.conflicts(joined).forEach(card::with);
        if (joined.disagrees()) {
            card.with(CardLinks.line(texts.get("record.joining.what-to-do"), RecordNavigation.DISAGREEMENTS));
        }
        List<Component> each = new ArrayList<>();
        each.add(parts.why(joined));
        each.addAll(parts.otherDifferences(joined));
        each.add(parts.sources(joined));
        each.add(link);
        card.with(new Expander(parts.number(joined), each.toArray(Component[]::new)));
    }

    /** Leads to the explanation on the entry's own page, where there is one. */
    private Optional<Anchor> whatIsThis(JoinedEntry<?> joined) {
        RecordEntry entry = joined.lead();
        return new ExplainedEntry(reading).of(joined.all()).map(explanation -> {
            Anchor link = new Anchor(RecordNavigation.entry(entry.id()) + "#" + ExplainedEntry.PLACE);
            link.addClassName("ol-what-is-this");
            link.add(new Words(texts.get("record.explained.what-is-this")));
            Words name = new Words(words.name(entry), "ol-hidden");
            link.add(new Words(Phrase.of(" ")), name);
            return link;
        });
    }
}
