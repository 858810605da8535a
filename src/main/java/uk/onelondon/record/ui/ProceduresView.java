package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** Operations, treatments and examinations: those to come or under way, those done, and those that did not happen. */
@Route("record/procedures")
@PermitAll
class ProceduresView extends GroupedPage<GeneralEntry> {

    ProceduresView(RecordDesk desk) {
        super(desk, "record.procedures", RecordNavigation.PROCEDURES);
    }

    @Override
    List<JoinedEntry<GeneralEntry>> entries(RecordSnapshot snapshot) {
        return joined(snapshot, GeneralEntry.class, EntryKind.PROCEDURE);
    }

    @Override
    List<String> groups() {
        return List.of("planned", "done", "not-done");
    }

    @Override
    boolean repeats(String group) {
        return group.equals("done");
    }

    @Override
    String group(GeneralEntry procedure, Reading reading) {
        EntryStatus status = procedure.status();
        if (!status.counts()) {
            return "not-done";
        }
        return status == EntryStatus.PLANNED || status == EntryStatus.ACTIVE || status == EntryStatus.ON_HOLD
                ? "planned"
                : "done";
    }
}
