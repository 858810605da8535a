package uk.onelondon.record.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.joining.JoinedEntry;

/** On the page of an entry: a way to see what it said before, and that it was changed if its source says so. */
@org.springframework.stereotype.Component
@Order(60)
class EarlierHere implements EntryAddition {

    @Override
    public Stream<Component> below(JoinedEntry<?> entry, Reading reading) {
        if (entry.lead().kind() == EntryKind.BACKGROUND) {
            return Stream.empty();
        }
        Section section = new Section("earlier", reading.texts().get("record.earlier.title"));
        if (entry.all().stream().anyMatch(told -> told.status() == EntryStatus.AMENDED)) {
            section.add(new Paragraph(reading.texts().get("record.earlier.changed")));
        }
        entry.all()
                .forEach(told -> section.add(CardLinks.line(
                        reading.texts()
                                .get(
                                        "record.earlier.link",
                                        "place",
                                        reading.words()
                                                .source(told.id().source())
                                                .text()),
                        RecordNavigation.earlier(told.id()))));
        return Stream.of(section);
    }
}
