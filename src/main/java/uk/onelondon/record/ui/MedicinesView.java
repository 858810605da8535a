package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.design.HeadingLevel;
import uk.onelondon.design.Section;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** Medicines: those taken now first, and below them those of before. */
@Route("record/medicines")
@PermitAll
class MedicinesView extends RecordPage {

    MedicinesView(RecordDesk desk) {
        super(desk, "record.medicines");
    }

    @Override
    String address(RouteParameters path, QueryParameters query) {
        return RecordNavigation.MEDICINES;
    }

    @Override
    boolean content(Div into, Reading reading, RouteParameters path, QueryParameters query) {
        EntryCards cards = new EntryCards(reading);
        return new SectionFrame(reading, key(), RecordNavigation.MEDICINES)
                .draw(into, reading.snapshot().joined(EntryKind.MEDICINE, MedicineEntry.class), entries -> {
                    Disagreements.line(reading, entries).ifPresent(into::add);
                    List<JoinedEntry<MedicineEntry>> now =
                            entries.stream().filter(MedicinesView::countsNow).toList();
                    List<JoinedEntry<MedicineEntry>> before =
                            entries.stream().filter(entry -> !countsNow(entry)).toList();
                    group(into, reading, cards, "now", now);
                    group(into, reading, cards, "before", before);
                });
    }

    private void group(
            Div into, Reading reading, EntryCards cards, String which, List<JoinedEntry<MedicineEntry>> entries) {
        if (!entries.isEmpty()) {
            Section section = new Section(
                    which, reading.texts().get(key() + "." + which, "count", entries.size()), HeadingLevel.H2);
            entries.forEach(entry -> section.add(cards.named(entry, HeadingLevel.H3)));
            into.add(section);
        }
    }

    private static boolean countsNow(JoinedEntry<MedicineEntry> entry) {
        return entry.shown().status().current() && entry.shown().status() != EntryStatus.DONE;
    }
}
