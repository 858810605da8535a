package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.JoinedEntry;

/** Conditions: the problems of now first, and below them what is over or was the diagnosis of one visit. */
@Route("record/conditions")
@PermitAll
class ConditionsView extends RecordPage {

    ConditionsView(RecordDesk desk) {
        super(desk, "record.conditions");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.CONDITIONS;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        EntryCards cards = new EntryCards(reading);
        return new SectionFrame(reading, key(), RecordNavigation.CONDITIONS)
                .draw(into, reading.snapshot().joined(EntryKind.CONDITION, ConditionEntry.class), entries -> {
                    Disagreements.line(reading, entries).ifPresent(into::add);
                    List<JoinedEntry<ConditionEntry>> now =
                            entries.stream().filter(ConditionsView::countsNow).toList();
                    List<JoinedEntry<ConditionEntry>> before =
                            entries.stream().filter(entry -> !countsNow(entry)).toList();
                    group(into, reading, cards, "now", now);
                    group(into, reading, cards, "before", before);
                });
    }

    private void group(
            Div into, Reading reading, EntryCards cards, String which, List<JoinedEntry<ConditionEntry>> entries) {
        if (!entries.isEmpty()) {
            Section section = new Section(
                    which, reading.texts().get(key() + "." + which, "count", entries.size()), HeadingLevel.H2);
            entries.forEach(entry -> section.add(cards.named(entry, HeadingLevel.H3)));
            into.add(section);
        }
    }

    private static boolean countsNow(JoinedEntry<ConditionEntry> entry) {
        return entry.shown().status().current() && entry.all().stream().anyMatch(ConditionEntry::problem);
    }
}
