package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.Happening;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** Vaccinations: those that are due, those given, and those that were not, each with why. */
@Route("record/vaccinations")
@PermitAll
class VaccinationsView extends GroupedPage<GeneralEntry> {

    VaccinationsView(RecordDesk desk) {
        super(desk, "record.vaccinations", RecordNavigation.VACCINATIONS);
    }

    @Override
    List<JoinedEntry<GeneralEntry>> entries(RecordSnapshot snapshot) {
        return joined(snapshot, GeneralEntry.class, EntryKind.VACCINATION);
    }

    @Override
    List<String> groups() {
        return List.of("due", "given", "not-given", "mistaken");
    }

    @Override
    String group(GeneralEntry vaccination, Reading reading) {
        if (vaccination.status() == EntryStatus.ENTERED_IN_ERROR) {
            return "mistaken";
        }
        boolean due = vaccination.facts().happening() == Happening.VACCINE_DUE;
        if (due && vaccination.status() == EntryStatus.PLANNED) {
            return "due";
        }
        return vaccination.status().counts() ? "given" : "not-given";
    }
}
