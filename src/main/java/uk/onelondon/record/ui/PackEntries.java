package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.language.Texts;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** An entry on paper: all its details in sight, each of its sources with its date, and nothing to click. */
final class PackEntries {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;
    private final ResultFigures figures;

    PackEntries(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
        this.figures = new ResultFigures(reading);
    }

    /** What another source says more, or otherwise, stands under that source, so that nothing is lost on paper. */
    EntryCard draw(JoinedEntry<?> joined, HeadingLevel level) {
        RecordEntry entry = joined.shown();
        EntryCard card = new EntryCard(words.name(entry), level);
        card.with(line(words.title(entry)));
        EntryTags.of(entry, words, texts, reading.today()).forEach(card::tag);
        said(card, entry);
        NoteMarks.beside(joined.ids(), reading).forEach(card::with);
        card.with(source(joined.lead()));
        for (RecordEntry other : joined.others()) {
            card.with(line(words.name(other)));
            said(card, other);
            card.with(source(other));
        }
        return card;
    }

    private void said(EntryCard card, RecordEntry entry) {
        if (entry.status() == EntryStatus.ENTERED_IN_ERROR) {
            card.with(line(texts.get("record.entry.entered-in-error")));
        }
        if (entry instanceof MedicineEntry medicine) {
            new MedicineFacts(reading).of(medicine).forEach(card::with);
        }
        if (entry instanceof ResultEntry result) {
            result(card, result);
        }
        DetailRows.of(entry, words, texts).ifPresent(card::with);
    }

    private SourceMark source(RecordEntry entry) {
        return new SourceMark(words.origin(entry).toArray(Phrase[]::new));
    }

    /** Values and tables as on the screen; the drawn line becomes the sentence on the range. */
    private void result(EntryCard card, ResultEntry result) {
        figures.inWords(result).forEach(card::with);
        if (result.value().asNumber().isPresent()) {
            card.with(line(figures.range(result.ranges())));
        }
    }

    private static Component line(Phrase phrase) {
        return new Paragraph(new Words(phrase));
    }
}
