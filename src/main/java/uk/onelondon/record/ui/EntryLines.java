package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.record.RecordEntry;
import uk.onelondon.record.ResultEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** A few entries as short lines: name, what matters most, and where it comes from. */
final class EntryLines extends UnorderedList {

    /** @param happened true where what happened is not clear from the page, so that it is said before the name */
    EntryLines(Reading reading, List<? extends RecordEntry> entries, int most, boolean happened) {
        this(reading, most, happened, entries.stream().map(JoinedEntry::alone).toList());
    }

    /** Facts with all their sources. */
    static EntryLines joined(Reading reading, List<? extends JoinedEntry<?>> entries, int most, boolean happened) {
        return new EntryLines(reading, most, happened, entries);
    }

    private EntryLines(Reading reading, int most, boolean happened, List<? extends JoinedEntry<?>> entries) {
        EntryWords words = reading.words();
        ResultFigures figures = new ResultFigures(reading);
        entries.stream().limit(most).forEach(joined -> {
            RecordEntry entry = joined.lead();
            ListItem item = new ListItem();
            if (happened) {
                item.add(new Words(words.title(entry)), new Words(Phrase.of(": ")));
            }
            Anchor link = new Anchor(RecordNavigation.entry(entry.id()));
            link.add(new Words(words.name(entry)));
            item.add(link);
            if (entry instanceof ResultEntry result && !result.panel()) {
                item.add(new Words(Phrase.of(": ")), new Words(figures.value(result.value())));
            }
            EntryTags.of(joined, words, reading.texts(), reading.today())
                    .forEach(tag -> item.add(new Words(Phrase.of(" ")), tag));
            item.add(origin(reading, joined));
            add(item);
        });
    }

    /** When, and where it is told; how many places tell it if it is more than one. */
    private static SourceMark origin(Reading reading, JoinedEntry<?> joined) {
        Phrase when = reading.words().when(joined.lead().when());
        Phrase source = reading.words().source(joined.lead().id().source());
        return joined.others().isEmpty()
                ? new SourceMark(when, source)
                : new SourceMark(when, source, new SourceParts(reading).number(joined));
    }
}
