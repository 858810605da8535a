package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.onelondon.record.ConditionEntry;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.joining.JoinedEntry;

/** Conditions: the problems of now first, and below them what is over or was the diagnosis of one visit. */
@Route("record/conditions")
@PermitAll
class ConditionsView extends NowAndBefore<ConditionEntry> {

    ConditionsView(RecordDesk desk) {
        super(desk, "record.conditions", RecordNavigation.CONDITIONS, EntryKind.CONDITION, ConditionEntry.class);
    }

    @Override
    boolean countsNow(JoinedEntry<ConditionEntry> entry) {
        return entry.shown().status().current() && entry.all().stream().anyMatch(ConditionEntry::problem);
    }
}
