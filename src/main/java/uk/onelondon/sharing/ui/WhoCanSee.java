package uk.onelondon.sharing.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import uk.onelondon.design.Paragraph;
import uk.onelondon.design.Section;
import uk.onelondon.record.joining.JoinedEntry;
import uk.onelondon.record.ui.EntryAddition;
import uk.onelondon.record.ui.Reading;

/**
 * On the page of an entry: the way to who can see it. Whether it is hidden is not said here, where it can be read without
 * a fresh sign-in.
 */
@org.springframework.stereotype.Component
@Order(70)
class WhoCanSee implements EntryAddition {

    @Override
    public Stream<Component> below(JoinedEntry<?> entry, Reading reading) {
        return Stream.of(new Section(
                "who-can-see",
                reading.texts().get("sharing.entry.here"),
                new Paragraph(reading.texts().get("sharing.entry.here-text")),
                Links.line(
                        reading.texts().get("sharing.entry.here-link"),
                        SharingNavigation.entry(entry.lead().id()))));
    }
}
