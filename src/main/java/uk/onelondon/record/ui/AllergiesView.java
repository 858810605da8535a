package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.JoinedEntry;

/** Allergies: those that count first, and below them those that were ruled out, are over or were written by mistake. */
@Route("record/allergies")
@PermitAll
class AllergiesView extends RecordPage {

    AllergiesView(RecordDesk desk) {
        super(desk, "record.allergies");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.ALLERGIES;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        EntryCards cards = new EntryCards(reading);
        return new SectionFrame(reading, key(), RecordNavigation.ALLERGIES)
                .draw(into, reading.snapshot().joined(EntryKind.ALLERGY, AllergyEntry.class), entries -> {
                    Disagreements.line(reading, entries).ifPresent(into::add);
                    List<JoinedEntry<AllergyEntry>> now =
                            entries.stream().filter(AllergiesView::countsNow).toList();
                    List<JoinedEntry<AllergyEntry>> before =
                            entries.stream().filter(entry -> !countsNow(entry)).toList();
                    group(into, reading, cards, "now", now);
                    group(into, reading, cards, "before", before);
                });
    }

    private void group(
            Div into, Reading reading, EntryCards cards, String which, List<JoinedEntry<AllergyEntry>> entries) {
        if (!entries.isEmpty()) {
            Section section = new Section(
                    which, reading.texts().get(key() + "." + which, "count", entries.size()), HeadingLevel.H2);
            entries.forEach(entry -> section.add(cards.named(entry, HeadingLevel.H3)));
            into.add(section);
        }
    }

    private static boolean countsNow(JoinedEntry<AllergyEntry> entry) {
        return entry.shown().status().current();
    }
}
