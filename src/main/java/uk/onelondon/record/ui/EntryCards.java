package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
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
        EntryCard card = new EntryCard(words.name(entry), level);
        finish(card, entry);
        return card;
    }

    /** A fact with all its sources, on a page of its own kind. */
    EntryCard named(JoinedEntry<?> entry, HeadingLevel level) {
        EntryCard card = new EntryCard(words.name(entry.lead()), level);
        finish(card, entry.lead());
        return card;
    }

    /** A fact with all its sources among others, where what happened is its title. */
    EntryCard happened(JoinedEntry<?> entry, HeadingLevel level) {
        EntryCard card = new EntryCard(words.title(entry.lead()), level);
        card.with(new Paragraph(words.name(entry.lead())));
        finish(card, entry.lead());
        return card;
    }

    /** An entry among others, where what happened is its title. */
    EntryCard happened(RecordEntry entry, HeadingLevel level) {
        EntryCard card = new EntryCard(words.title(entry), level);
        card.with(new Paragraph(words.name(entry)));
        finish(card, entry);
        return card;
    }

    private void finish(EntryCard card, RecordEntry entry) {
        EntryTags.of(entry, words, texts, reading.today()).forEach(card::tag);
        words.clinical(entry.facts().what()).ifPresent(card::clinical);
        if (entry.status() == EntryStatus.ENTERED_IN_ERROR) {
            card.with(new Paragraph(texts.get("record.entry.entered-in-error")));
        }
        new KeyFacts(reading).of(entry).forEach(card::with);
        if (entry instanceof ResultEntry result) {
            new ResultFigures(reading).of(result).forEach(card::with);
        }
        card.with(new SourceMark(words.origin(entry).toArray(Phrase[]::new)));
        Optional<SummaryList> details = DetailRows.of(entry, words, texts);
        Anchor link = new Anchor(RecordNavigation.entry(entry.id()));
        link.add(new Words(
                texts.get("record.entry.link", "name", words.name(entry).text())));
        whatIsThis(entry).ifPresent(card::with);
        NoteMarks.beside(entry, reading).forEach(card::with);
        if (details.isPresent()) {
            card.with(new Expander(texts.get("record.entry.more"), details.get(), link));
        } else {
            card.with(link);
        }
    }

    /** Leads to the explanation on the entry's own page, where there is one. */
    private Optional<Anchor> whatIsThis(RecordEntry entry) {
        return new ExplainedEntry(reading).of(List.of(entry)).map(explanation -> {
            Anchor link = new Anchor(RecordNavigation.entry(entry.id()) + "#" + ExplainedEntry.PLACE);
            link.addClassName("ol-what-is-this");
            link.add(new Words(texts.get("record.explained.what-is-this")));
            Words name = new Words(words.name(entry), "ol-hidden");
            link.add(new Words(Phrase.of(" ")), name);
            return link;
        });
    }
}
