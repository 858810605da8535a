package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import uk.onelondon.design.Section;
import uk.onelondon.design.Words;
import uk.onelondon.record.EntryId;
import uk.onelondon.record.NotShown;

/** Names what was received and could not be shown, so that one can ask its source for it. */
final class NotShownList {

    private static final int MOST = 200;

    private NotShownList() {}

    static Optional<Section> of(Reading reading) {
        List<NotShown> things = reading.snapshot().notShown();
        if (things.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        things.stream()
                .limit(MOST)
                .forEach(thing -> list.add(new ListItem(new Words(reading.texts()
                        .get(
                                "record.not-shown.item",
                                "type",
                                thing.type(),
                                "id",
                                thing.id().map(EntryId::id).orElse(""),
                                "source",
                                reading.words().source(thing.source()).text())))));
        return Optional.of(
                new Section("not-shown", reading.texts().get("record.not-shown.title", "count", things.size()), list));
    }
}
