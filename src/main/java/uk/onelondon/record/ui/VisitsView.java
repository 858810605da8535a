package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** Appointments to come, soonest first, and below them visits and stays by where they were. */
@Route("record/visits")
@PermitAll
class VisitsView extends GroupedPage<GeneralEntry> {

    VisitsView(RecordDesk desk) {
        super(desk, "record.visits", RecordNavigation.VISITS);
    }

    @Override
    List<JoinedEntry<GeneralEntry>> entries(RecordSnapshot snapshot) {
        return joined(snapshot, GeneralEntry.class, EntryKind.APPOINTMENT, EntryKind.VISIT);
    }

    @Override
    List<String> groups() {
        return Arrays.stream(VisitGroup.values()).map(VisitGroup::key).toList();
    }

    @Override
    String group(GeneralEntry visit, Reading reading) {
        return VisitGroup.of(visit, reading.today()).key();
    }

    @Override
    List<JoinedEntry<GeneralEntry>> inOrder(String group, List<JoinedEntry<GeneralEntry>> entries) {
        return group.equals(VisitGroup.UPCOMING.key())
                ? entries.stream()
                        .sorted(Comparator.comparing(
                                entry -> entry.lead().when().sortDay()))
                        .toList()
                : entries;
    }
}
