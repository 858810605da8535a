package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** What has no section of its own: answers to questions, messages, illness in the family, and what we cannot place. */
@Route("record/everything-else")
@PermitAll
class EverythingElseView extends GroupedPage<GeneralEntry> {

    EverythingElseView(RecordDesk desk) {
        super(desk, "record.else", RecordNavigation.EVERYTHING_ELSE);
    }

    @Override
    List<JoinedEntry<GeneralEntry>> entries(RecordSnapshot snapshot) {
        return joined(snapshot, GeneralEntry.class, EntryKind.QUESTIONNAIRE, EntryKind.OTHER);
    }

    @Override
    List<String> groups() {
        return List.of("questions", "messages", "family", "equipment", "rest");
    }

    @Override
    String group(GeneralEntry entry, Reading reading) {
        return switch (entry.facts().happening()) {
            case QUESTIONS_ANSWERED -> "questions";
            case MESSAGE_SENT -> "messages";
            case FAMILY_HISTORY_NOTED -> "family";
            case EQUIPMENT_SUPPLIED -> "equipment";
            default -> "rest";
        };
    }
}
