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

/** A few entries as short lines: name, what matters most, and where it comes from. */
final class EntryLines extends UnorderedList {

    /** @param happened true where what happened is not clear from the page, so that it is said before the name */
    EntryLines(Reading reading, List<? extends RecordEntry> entries, int most, boolean happened) {
        EntryWords words = reading.words();
        ResultFigures figures = new ResultFigures(reading);
        entries.stream().limit(most).forEach(entry -> {
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
            EntryTags.of(entry, words, reading.texts(), reading.today())
                    .forEach(tag -> item.add(new Words(Phrase.of(" ")), tag));
            item.add(new SourceMark(
                    words.when(entry.when()), words.source(entry.id().source())));
            add(item);
        });
    }
}
