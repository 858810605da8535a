package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import uk.onelondon.core.Phrase;
import uk.onelondon.design.SourceMark;
import uk.onelondon.design.Words;
import uk.onelondon.record.Detail;
import uk.onelondon.record.Detail.Label;
import uk.onelondon.record.RecordEntry;

/** Appointments as short lines: what for, in the words of whoever made it, when, with whom and where. */
final class NextLines extends UnorderedList {

    NextLines(Reading reading, List<RecordEntry> appointments) {
        EntryWords words = reading.words();
        for (RecordEntry appointment : appointments) {
            ListItem item = new ListItem();
            Anchor link = new Anchor(RecordNavigation.entry(appointment.id()));
            link.add(new Words(words.name(appointment)));
            item.add(link);
            for (Detail detail : GeneralFacts.details(appointment, Label.SUBJECT)) {
                if (detail.value() instanceof Detail.Words subject) {
                    item.add(new Words(Phrase.of(": ")), new Words(words.free(subject.text())));
                }
            }
            EntryTags.of(appointment, words, reading.texts(), reading.today())
                    .forEach(tag -> item.add(new Words(Phrase.of(" ")), tag));
            Stream<Phrase> who = Stream.of(
                            appointment.facts().recorder(), appointment.facts().organisation())
                    .flatMap(named -> words.who(named).stream());
            item.add(new SourceMark(Stream.concat(Stream.of(words.when(appointment.when())), who)
                    .toArray(Phrase[]::new)));
            add(item);
        }
    }
}
