package uk.onelondon.record.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** Medicines at a glance: those taken now. */
@Component
class MedicinesCard extends RecordCard {

    MedicinesCard(RecordDesk desk) {
        super(desk, 20, "medicines");
    }

    @Override
    boolean content(Div into, Reading reading) {
        return SectionFrame.brief(reading, "record.medicines")
                .draw(into, reading.snapshot().joined(EntryKind.MEDICINE, MedicineEntry.class), all -> {
                    List<JoinedEntry<MedicineEntry>> now = all.stream()
                            .filter(medicine -> medicine.shown().status() == EntryStatus.ACTIVE)
                            .toList();
                    into.add(EntryLines.joined(reading, now, 8, false));
                    into.add(CardLinks.line(
                            reading.texts().get("record.home.medicines-all", "count", all.size()),
                            RecordNavigation.MEDICINES));
                });
    }
}
