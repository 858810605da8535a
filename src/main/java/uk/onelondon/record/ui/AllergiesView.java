package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.record.AllergyEntry;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.JoinedEntry;

/** Allergies: those that count first, and below them those that were ruled out, are over or were written by mistake. */
@Route("record/allergies")
@PermitAll
class AllergiesView extends NowAndBefore<AllergyEntry> {

    AllergiesView(RecordDesk desk) {
        super(desk, "record.allergies", RecordNavigation.ALLERGIES, EntryKind.ALLERGY, AllergyEntry.class);
    }

    @Override
    boolean countsNow(JoinedEntry<AllergyEntry> entry) {
        return entry.shown().status().current();
    }
}
