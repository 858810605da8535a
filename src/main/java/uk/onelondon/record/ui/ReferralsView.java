package uk.onelondon.record.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import uk.onelondon.record.EntryKind;
import uk.onelondon.record.EntryStatus;
import uk.onelondon.record.GeneralEntry;
import uk.onelondon.record.RecordSnapshot;
import uk.onelondon.record.joining.JoinedEntry;

/** Referrals: to whom, why, how each stands and how long ago it was; open ones first. */
@Route("record/referrals")
@PermitAll
class ReferralsView extends GroupedPage<GeneralEntry> {

    ReferralsView(RecordDesk desk) {
        super(desk, "record.referrals", RecordNavigation.REFERRALS);
    }

    @Override
    List<JoinedEntry<GeneralEntry>> entries(RecordSnapshot snapshot) {
        return joined(snapshot, GeneralEntry.class, EntryKind.REFERRAL);
    }

    @Override
    List<String> groups() {
        return List.of("open", "closed");
    }

    /** What does not say that it is closed is shown as open, so that nobody thinks that it was dealt with. */
    @Override
    String group(GeneralEntry referral, Reading reading) {
        EntryStatus status = referral.status();
        return status.current() && status != EntryStatus.DONE ? "open" : "closed";
    }
}
