package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.MedicineEntry;
import uk.onelondon.record.joining.JoinedEntry;

/** Medicines: those taken now first, and below them those of before. */
@Route("record/medicines")
@PermitAll
class MedicinesView extends NowAndBefore<MedicineEntry> {

    MedicinesView(RecordDesk desk) {
        super(desk, "record.medicines", RecordNavigation.MEDICINES, EntryKind.MEDICINE, MedicineEntry.class);
    }

    @Override
    boolean countsNow(JoinedEntry<MedicineEntry> entry) {
        return entry.shown().status().current() && entry.shown().status() != EntryStatus.DONE;
    }
}
