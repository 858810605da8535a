package uk.onelondon.record.ui;

import java.util.List;
import java.util.Optional;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.EntryCard;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.SourceMark;
import uk.onelondon.language.Texts;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** A document among others: its title, what kind it is, who wrote it and when, and its files. */
final class DocumentCards {

    private final Reading reading;
    private final EntryWords words;
    private final Texts texts;

    DocumentCards(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
        this.texts = reading.texts();
    }

    /** With all its sources: who wrote it and its files, each place for itself. */
    EntryCard card(JoinedEntry<?> joined, HeadingLevel level) {
        RecordEntry lead = joined.lead();
        Phrase kind = words.name(lead);
        Phrase title = joined.all().stream()
                .flatMap(entry -> title(entry).stream())
                .findFirst()
                .orElse(kind);
        EntryCard card = new EntryCard(title, level);
        EntryTags.of(joined, words, texts, reading.today()).forEach(card::tag);
        if (!title.text().equals(kind.text())) {
            card.with(new Paragraph(kind));
        }
        if (joined.shown().status() == EntryStatus.ENTERED_IN_ERROR) {
            card.with(new Paragraph(texts.get("record.entry.entered-in-error")));
        }
        new SourceParts(reading).conflicts(joined).forEach(card::with);
        boolean any = false;
        for (RecordEntry entry : joined.all()) {
            card.with(new SourceMark(words.origin(entry).toArray(Phrase[]::new)));
            List<Detail.File> files = files(entry);
            files.forEach(file -> card.with(new FileLinks(texts, words, file.entry(), file.file())));
            any |= !files.isEmpty();
        }
        if (!any) {
            card.with(new Paragraph(texts.get("record.documents.no-file")));
        }
        return card.with(CardLinks.line(
                texts.get("record.documents.about", "name", title.text()), RecordNavigation.entry(lead.id())));
    }

    /** The title of its first file, or what the document says it is. */
    private Optional<Phrase> title(RecordEntry entry) {
        return files(entry).stream()
                .map(file -> file.file().title())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(() -> entry.facts().details().stream()
                        .filter(detail -> detail.label() == Label.NOTE)
                        .map(Detail::value)
                        .filter(Detail.Words.class::isInstance)
                        .map(value -> ((Detail.Words) value)
                                .text()
                                .lines()
                                .findFirst()
                                .orElse(""))
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .map(words::free);
    }

    private static List<Detail.File> files(RecordEntry entry) {
        return entry.facts().details().stream()
                .map(Detail::value)
                .filter(Detail.File.class::isInstance)
                .map(Detail.File.class::cast)
                .toList();
    }
}
